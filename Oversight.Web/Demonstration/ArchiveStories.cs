using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Archives;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Administration;
using Oversight.Web.Features.Archives;
using Oversight.Web.Features.Documents;

namespace Oversight.Web.Demonstration;

/// <summary>Files of the last months put away, one of them unsealed and one read; a few wait, one too long.</summary>
internal sealed class ArchiveStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const int FirstDays = 75, MostAtOnce = 6;

    private readonly List<DemoEvent> _events = [];

    /// <summary>Everything that happens, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        var since = order.AsOf.AddDays(-FirstDays);
        Then(60, 9, "legal", () => Of<ChangeParameter>().Run(Op("since"), Parameters.FilingSince.Code, (since.Year * 10000) + (since.Month * 100) + since.Day, "自本月起在系统内归档，此前案卷已按纸质归档", 0));
        Then(30, 16, "legal", () => FileAll(new DateOnly(2000, 1, 1), order.AsOf.AddDays(-55)));
        Then(30, 17, "legal", () => Of<DocumentArchive>().Sweep());
        Then(18, 16, "legal", () => FileAll(order.AsOf.AddDays(-55), order.AsOf.AddDays(-34)));
        Then(6, 10, "legal", async () =>
        {
            if (await First() is not { } first)
                return;
            await Of<ReadArchive>().Run(Op("read"), first.Id, 1, "行政复议答复");
            await Of<UnsealArchive>().Run(Op("unseal"), first.Id, first.Version + 1, "补入当事人缴纳罚款的电子票据");
        });
        return _events;
    }

    private async Task FileAll(DateOnly from, DateOnly through)
    {
        List<Case> ended;
        await using (var db = await Db())
        {
            var (least, most) = (ChinaTime.StartOf(from), ChinaTime.EndOf(through));
            ended = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => !c.IsOpen && c.FiledAt == null && c.Number != null && c.ClosedAt >= least && c.ClosedAt < most)
                .OrderBy(c => c.ClosedAt).ThenBy(c => c.Ordinal).Take(MostAtOnce).ToListAsync();
        }

        foreach (var on in ended)
        {
            scene.Person.Become(scene.Person.Officers.First(o => o.Value == on.HandlerId).Key);
            try
            {
                await Of<FileCase>().Run(Op("file", on.Id), on.Id, on.Version, RetentionRule.Of(RetentionTable.All, on).Period, "", []);
            }
            catch (RuleBroken)
            {
                // A paper is still to be served or a post was left: the file waits, as it would.
            }
        }
    }

    private async Task<CaseArchive?> First()
    {
        await using var db = await Db();
        return await db.Archives.AsNoTracking().AsSplitQuery().Where(a => a.State == ArchiveState.Sealed).OrderBy(a => a.Ordinal).FirstOrDefaultAsync();
    }

    private void Then(int workingDaysAgo, int hour, string by, Func<Task> happen) =>
        _events.Add(new DemoEvent(ChinaTime.StartOf(calendar.SubtractWorkingDays(order.AsOf, workingDaysAgo)).AddHours(hour).AddMinutes(20), by, [], _ => happen()));

    private static Guid Op(string what, Guid? of = null) => DerivedId.Of("demonstration.archive", what, of?.ToString() ?? "");

    private Task<OversightDb> Db() => Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}
