using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>
/// Records the consequence of an overdue: swept each minute and at start, and before any act on the notice. Whoever comes first,
/// it is one entry: the key of the act follows from notice, round and due instant.
/// </summary>
public sealed class LapseNotices(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock, IdSource ids)
{
    /// <summary>Sweeps all notices and returns how many lapsed.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        List<Guid> overdue;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            var now = clock.Now;
            overdue = await db.Notices.Where(n => !n.Stopped && !n.Lapsed && n.DueAt <= now).OrderBy(n => n.DueAt).Select(n => n.Id).ToListAsync(cancellation);
        }

        var lapsed = 0;
        foreach (var id in overdue)
        {
            cancellation.ThrowIfCancellationRequested();
            lapsed += await Run(id) ? 1 : 0;
        }

        return lapsed;
    }

    /// <summary>Records the overdue of one notice where there is one; true where it was recorded under this key.</summary>
    public async Task<bool> Run(Guid noticeId)
    {
        (int Round, DateTime Due)? overdue;
        await using (var db = await contexts.CreateDbContextAsync())
        {
            var now = clock.Now;
            var row = await db.Notices.Where(n => n.Id == noticeId && !n.Stopped && !n.Lapsed && n.DueAt <= now)
                .Select(n => new { n.RoundNumber, n.DueAt }).FirstOrDefaultAsync();
            overdue = row is null ? null : (row.RoundNumber, row.DueAt!.Value);
        }

        return overdue is { } o && await work.DoAsSystem(SupervisionDuties.LapseNotice, new Subject(Kinds.Notice, noticeId), OpOf(noticeId, o.Round, o.Due), async (db, _) =>
        {
            var notice = await db.LoadNotice(noticeId);
            var now = db.Act!.Now;
            if (notice?.Lapse(await db.NoticeTerms(calendar), () => ids.Next(now), now) is not { } entry)
                return false;
            db.LedgerEntries.Add(entry);
            return true;
        });
    }

    /// <summary>The idempotency key of one lapse.</summary>
    public static Guid OpOf(Guid noticeId, int round, DateTime dueAt) => DerivedId.Of("notice.lapse", noticeId.ToString(), $"{round}", DerivedId.Part(dueAt));
}
