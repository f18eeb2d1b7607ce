using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Clients;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Clients;
using Oversight.Web.Features.Clients.Interface;

namespace Oversight.Web.Demonstration;

/// <summary>Two sister systems, one of which pushed three cases: one as it should be, one under a body that has no power, one of a power that is not on the list.</summary>
internal sealed class ClientStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const string Item = "410104-CG-CF-003", Place = "城东路与陇海路交叉口", Facts = "未取得许可占用城市道路堆放物料";

    private readonly List<DemoEvent> _events = [];
    private ApiCaller? _caller;
    private int _pushed;

    /// <summary>Everything that happens, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        Then(12, 9, async () =>
        {
            var department = scene.Departments["ZD1"];
            var card = new ClientCard("住建案件平台", "区住房和城乡建设局案件管理平台", [ClientScope.CatalogueRead, ClientScope.CasesWrite, ClientScope.CasesRead, ClientScope.ResultsRead], 120, [department], Day(12), null);
            _caller = new ApiCaller((await Of<RegisterClient>().Run(Op("housing"), card)).Id, card.Name, card.Departments);
        });
        Then(12, 10, () => Of<RegisterClient>().Run(Op("data"), new ClientCard("数据共享平台", "市政务大数据平台", [ClientScope.CatalogueRead], 60, [], Day(12), null)));
        Then(9, 11, () => Push(Item, Of<Settings>().Bureau));
        Then(8, 11, () => Push(Item, "紫荆山南路街道办事处"));
        Then(7, 15, () => Push("410104-CG-CF-199", Of<Settings>().Bureau));
        Then(6, 16, Begin);
        return _events;
    }

    private Task<PushedBody> Push(string item, string body) => Of<PushCase>().Run(
        Request($"case-{++_pushed}"), new OpeningBody($"ZJ-{order.AsOf.Year}-{_pushed:0000}", item, body, "ZD1", Instant(TimeSpan.FromHours(-1)), Place, Facts, [new PartyBody(PartyKind.Enterprise, "河南某某建筑劳务有限公司")]));

    private async Task Begin()
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var item = await db.Items.AsNoTracking().AsSplitQuery().FirstAsync(i => i.Code == Item);
        var registered = item.Versions[^1].ProcedureId;
        var procedure = await db.Procedures.AsNoTracking().AsSplitQuery().FirstAsync(p => p.Id == registered);
        var cards = await db.Officers.AsNoTracking().Where(o => o.CardNumber != null).OrderBy(o => o.Ordinal).Select(o => o.CardNumber!).Take(2).ToListAsync();
        var first = procedure.Steps.First(s => s.Kind == StepKind.Investigate);
        await Of<PushStep>().Run(Request("step-1"), $"ZJ-{order.AsOf.Year}-0001", new StepBody(first.Code, Instant(TimeSpan.FromHours(-3))) { FinishedAt = Instant(TimeSpan.FromHours(-1)), Note = "现场检查、拍照取证", Cards = cards });
    }

    private PushRequest Request(string what) => new(_caller!, $"demo-{what}", what);

    private string Instant(TimeSpan from) => (Of<Infrastructure.Calendar.IClock>().Now + from).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private DateOnly Day(int before) => calendar.SubtractWorkingDays(order.AsOf, before);

    private void Then(int workingDaysAgo, int hour, Func<Task> happen) =>
        _events.Add(new DemoEvent(ChinaTime.StartOf(Day(workingDaysAgo)).AddHours(hour).AddMinutes(35), "security", [], _ => happen()));

    private static Guid Op(string what) => DerivedId.Of("demonstration.clients", what);

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}
