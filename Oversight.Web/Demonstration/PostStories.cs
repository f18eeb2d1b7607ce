using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;
using Oversight.Web.Features.Organisation;

namespace Oversight.Web.Demonstration;

/// <summary>
/// What the posts answer for, and what is wrong with it on purpose: a post without holder, an item without post, a holding and a
/// card that end soon, a substitute. Done by the personnel office.
/// </summary>
internal sealed class PostStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const string Personnel = "rs.a";
    private const string Order = "管执法人〔2026〕2号";

    private static readonly string[] Squadrons = ["ZD1", "ZD2", "ZD3", "ZTZD", "HWZD", "WJZD"];

    private Guid _night;
    private Guid _review;
    private Guid _routes;
    private Guid _newcomer;

    /// <summary>Everything that happens, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events() =>
    [
        .. scene.Departments.Keys.Order(StringComparer.Ordinal).Select((code, n) => At(-362, n, () => Link(code))),
        At(-210, 0, Rename),
        At(-96, 0, async () => _night = await Create("ZD2", "夜间巡查岗")),
        At(-96, 1, () => LinkTo(_night, "ZD2", 4)),
        At(-80, 0, async () => _review = await Create("ZD3", "案卷评查岗")),
        At(-80, 1, async () => _newcomer = await Of<EnlistOfficer>().Run(NewOp(), "孟庆阳", "41010402099", order.AsOf.AddDays(18))),
        At(-80, 2, () => Assign(_review, new Appointment(_newcomer, Day(-79), order.AsOf.AddDays(20), "借调一年内的岗位任命"))),
        At(-40, 0, async () => _routes = await Create("ZTZD", "运输路线核查岗")),
        At(-40, 1, () => LinkTo(_routes, "ZTZD", 2)),
        At(-40, 2, () => Assign(_routes, new Appointment(scene.Person.Officers["zt.a"], Day(-39), order.AsOf.AddDays(9), "岗位公开选任期间代理", Substitute: true))),
    ];

    private async Task Rename()
    {
        var department = await Read(db => db.Departments.Where(d => d.Code == "DDB").Select(d => new { d.Id, d.Version }).SingleAsync());
        await Of<RenameDepartment>().Run(NewOp(), department.Id, "大队办公室", Today, "管编〔2026〕8号", department.Version);
    }

    private Task<Guid> Create(string department, string name) => Of<CreatePost>().Run(NewOp(), scene.Departments[department], name, Role.Officer, Order);

    private async Task Assign(Guid post, Appointment appointment) => await Of<AssignPost>().Run(NewOp(), post, appointment, await Version(post));

    /// <summary>Gives the items that a department leads to its officers' posts in turn; the last of one squadron is forgotten.</summary>
    private async Task Link(string code)
    {
        var department = scene.Departments[code];
        var today = Today;
        var registered = await Read(db => db.AnsweredItems(today));
        var items = registered.Where(i => i.Leads.Contains(department) || (Squadrons.Contains(code, StringComparer.Ordinal) && i.Assists.Contains(department))).Select(i => i.Id).ToList();
        if (string.Equals(code, "WJZD", StringComparison.Ordinal))
            items.Remove(registered.Last(i => i.Leads.Contains(department)).Id);
        var posts = await Read(db => db.Posts.Where(p => p.DepartmentId == department && p.Role == Role.Officer && p.Name != "内勤").OrderBy(p => p.Ordinal).Select(p => p.Id).ToListAsync());
        for (var n = 0; n < posts.Count; n++)
        {
            Guid[] own = [.. items.Where((_, i) => i % posts.Count == n)];
            if (own.Length > 0)
                await Of<LinkPostItems>().Run(NewOp(), posts[n], own, today, Order, await Version(posts[n]));
        }
    }

    private async Task LinkTo(Guid post, string code, int count)
    {
        var (department, today) = (scene.Departments[code], Today);
        var items = (await Read(db => db.AnsweredItems(today))).Where(i => i.Leads.Concat(i.Assists).Contains(department)).Take(count).Select(i => i.Id).ToList();
        await Of<LinkPostItems>().Run(NewOp(), post, items, today, Order, await Version(post));
    }

    private Task<int> Version(Guid post) => Read(db => db.Posts.Where(p => p.Id == post).Select(p => p.Version).SingleAsync());

    private async Task<T> Read<T>(Func<OversightDb, Task<T>> read)
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return await read(db);
    }

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();

    private DateOnly Today => ChinaTime.DayOf(Of<Infrastructure.Calendar.IClock>().Now);

    private Guid NewOp() => Of<IdSource>().Next(Of<Infrastructure.Calendar.IClock>().Now);

    private DateOnly Day(int before) => calendar.NextWorkingDayOnOrAfter(order.AsOf.AddDays(before));

    private DemoEvent At(int before, int minute, Func<Task> happen) => new(ChinaTime.StartOf(Day(before)).AddMinutes((8 * 60) + 41 + minute), Personnel, [], _ => happen());
}
