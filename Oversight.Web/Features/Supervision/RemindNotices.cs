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
                .Where(n => !n.Stopped && (n.BlueAt <= now || n.YellowAt <= now))
                .ToListAsync(cancellation);
        }

        var reminded = 0;
        foreach (var (id, round, stage) in due.Select(n => (n.Id, n.Round, n.StageAt(now))).Where(x => x.Item3 > x.Round.Reminded))
        {
            cancellation.ThrowIfCancellationRequested();
            reminded += await work.DoAsSystem(SupervisionDuties.RemindNotice, new Subject(Kinds.Notice, id), DerivedOp.Of("notice.remind", id, round.Number, ((long)stage << 56) ^ round.DueAt.Ticks), async (db, _) =>
                (await db.LoadNotice(id))!.Remind(calendar.Current, db.Act!.Now), cancellation) ? 1 : 0;
        }

        return reminded;
    }
}
