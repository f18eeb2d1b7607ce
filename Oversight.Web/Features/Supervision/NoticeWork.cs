using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>The one path of every act on a notice: an overdue is recorded first, by the system; then the act sees the notice as it stands.</summary>
public sealed class NoticeWork(Work work, LapseNotices lapses, CalendarSource calendar, IdSource ids)
{
    /// <summary>Performs an act on a notice that the actor may see.</summary>
    public async Task<T> Do<T>(Duty duty, Guid noticeId, Guid op, Func<NoticeAct, Task<T>> act)
    {
        await lapses.Run(noticeId);
        return await work.Do(duty, new Subject(Kinds.Notice, noticeId), op, async (db, actor) =>
        {
            var notice = await db.LoadNotice(noticeId);
            if (notice is null || !NoticeReach.Sees(actor, notice.DepartmentId, notice.State, notice.AgainstLegalOffice))
                throw RuleBroken.NotVisible();
            var now = db.Act!.Now;
            var on = new NoticeAct(db, actor, notice, await db.NoticeTerms(calendar), () => ids.Next(now), now);

            // The due instant can pass between the lapse above and this transaction.
            on.Charge(notice.Lapse(on.Terms, on.NextId, now));
            return await act(on);
        });
    }

    /// <summary>Performs an act that has no answer and awaits nothing.</summary>
    public Task Do(Duty duty, Guid noticeId, Guid op, Action<NoticeAct> act) => Do(duty, noticeId, op, on =>
    {
        act(on);
        return Task.FromResult(true);
    });
}

/// <summary>What an act on a notice works with.</summary>
public sealed record NoticeAct(OversightDb Db, Actor Actor, RectificationNotice Notice, NoticeTerms Terms, Func<Guid> NextId, DateTime Now)
{
    /// <summary>Puts an entry on the assessment ledger in the same transaction, where there is one.</summary>
    public void Charge(Oversight.Domain.Assessment.LedgerEntry? entry)
    {
        if (entry is not null)
            Db.LedgerEntries.Add(entry);
    }

    /// <summary>The finding that the notice is about.</summary>
    public Task<Finding> Finding() => Db.Findings.SingleAsync(f => f.Id == Notice.FindingId);
}
