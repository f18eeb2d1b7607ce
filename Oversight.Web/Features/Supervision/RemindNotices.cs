using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>Climbs the ladder 蓝, 黄, 红: each rung is reminded of once a round, in office hours. The reminder itself follows from the trail.</summary>
public sealed class RemindNotices(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock)
{
    /// <summary>Sweeps the notices whose clock runs and returns how many were reminded of.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        if (!LadderAddressees.InOfficeHours(now, calendar.Current))
            return 0;
        List<RectificationNotice> due;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            due = await db.Notices.AsNoTracking().AsSplitQuery()
                .Where(n => !n.Stopped && (n.BlueAt <= now || n.YellowAt <= now || n.DueAt <= now))
                .ToListAsync(cancellation);
        }

        var reminded = 0;
        foreach (var notice in due.Where(n => n.StageAt(now) > n.Round.Reminded))
        {
            cancellation.ThrowIfCancellationRequested();
            reminded += await work.DoAsSystem(SupervisionDuties.RemindNotice, new Subject(Kinds.Notice, notice.Id), OpOf(notice, now), async (db, _) =>
                (await db.LoadNotice(notice.Id))!.Remind(calendar.Current, now), cancellation) ? 1 : 0;
        }

        return reminded;
    }

    // The version is part of the key: what was found to be stopped in the act and runs again later is reminded of then.
    private static Guid OpOf(RectificationNotice notice, DateTime now) => DerivedId.Of(
        "notice.remind", notice.Id.ToString(), $"{notice.Round.Number}", $"{notice.StageAt(now)}", DerivedId.Part(notice.DueAt), $"{notice.Version}");
}
