using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Supervision;

/// <summary>The notices, findings and ledger entries that wait for somebody.</summary>
public sealed class SupervisionTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
        [.. await Notices(db, actor, cancellation), .. await Findings(db, actor, cancellation), .. await Ledger(db, actor, cancellation)], cancellation);

    private async Task<IEnumerable<WorkItem>> Notices(OversightDb db, Actor actor, CancellationToken cancellation)
    {
        if (!actor.IsAny(Role.Leader, Role.DeputyLeader, Role.LegalOffice, Role.DepartmentHead, Role.Liaison, Role.Officer))
            return [];
        var now = reads.Now;
        var waiting = await WaitingFor(db.Notices.SeenBy(actor), actor).OrderBy(n => n.DueAt).ThenBy(n => n.Ordinal).Take(ITodoArea.Most)
            .Select(n => new { n.Id, n.Number, n.Title, n.State, n.Stopped, n.BlueAt, n.YellowAt, n.DueAt, n.VerifyDueAt })
            .ToListAsync(cancellation);
        return waiting.Select(n =>
        {
            var (tab, act, due) = n.State switch
            {
                NoticeState.Drafted => (WorkTab.Review, "签发", null),
                NoticeState.Signed => (WorkTab.Todo, "送达", n.DueAt),
                NoticeState.Served => (WorkTab.Todo, "签收", n.DueAt),
                NoticeState.Received => (WorkTab.Todo, "整改反馈", n.DueAt),
                _ => (WorkTab.Review, "逐条复核", n.VerifyDueAt),
            };
            return Item(Kinds.Notice, n.Id, n.Number ?? "草稿", n.Title, tab, act, $"/notices/{n.Id}", due, NoticeTones.Stage(n.Stopped, n.BlueAt, n.YellowAt, n.DueAt, now));
        });
    }

    // Who can take the next step, as RectificationNotice.StepsFor says it; a test holds both against each other.
    private static IQueryable<RectificationNotice> WaitingFor(IQueryable<RectificationNotice> notices, Actor actor)
    {
        var (me, legal, leader) = (actor.Id, actor.Is(Role.LegalOffice), actor.Is(Role.Leader));
        List<Guid> charge = actor.Is(Role.DeputyLeader) ? [.. actor.InCharge] : [];
        var own = actor.Posts.Select(p => p.DepartmentId).ToList();
        var answers = actor.Posts.Where(p => p.Role is Role.Liaison or Role.DepartmentHead or Role.Officer).Select(p => p.DepartmentId).ToList();
        return notices.Where(n =>
            (n.State == NoticeState.Drafted && (leader || charge.Contains(n.DepartmentId)) && n.DraftedBy != me && n.RevisedBy != me)
            || (n.State == NoticeState.Signed && ((legal && !n.AgainstLegalOffice) || (n.AgainstLegalOffice && charge.Contains(n.DepartmentId))))
            || ((n.State == NoticeState.Served || n.State == NoticeState.Received) && answers.Contains(n.DepartmentId))
            || (n.State == NoticeState.FeedbackGiven && ((legal && !n.AgainstLegalOffice) || (n.AgainstLegalOffice && charge.Contains(n.DepartmentId)))
                && !own.Contains(n.DepartmentId) && !n.Feedback.Any(f => f.SavedBy == me) && !n.Rounds.Any(r => r.FeedbackBy == me)));
    }

    private async Task<IEnumerable<WorkItem>> Findings(OversightDb db, Actor actor, CancellationToken cancellation)
    {
        var (legal, charge) = (actor.Is(Role.LegalOffice), actor.InCharge.ToList());
        if (!actor.IsAny(Role.LegalOffice, Role.DeputyLeader))
            return [];
        var open = await db.Findings
            .Where(f => f.State == FindingState.Open && ((legal && !f.AgainstLegalOffice) || (f.AgainstLegalOffice && charge.Contains(f.DepartmentId)))
                && !db.Notices.Any(n => n.FindingId == f.Id && n.State == NoticeState.Drafted))
            .OrderBy(f => f.Ordinal).Take(ITodoArea.Most)
            .Select(f => new { f.Id, f.Title }).ToListAsync(cancellation);
        return open.Select(f => Item(Kinds.Finding, f.Id, "问题", f.Title, WorkTab.Todo, "起草整改通知书", $"/findings/{f.Id}", null));
    }

    private async Task<IEnumerable<WorkItem>> Ledger(OversightDb db, Actor actor, CancellationToken cancellation)
    {
        var (leads, heads, now) = (actor.Is(Role.Leader), actor.Posts.Where(p => p.Role == Role.DepartmentHead).Select(p => p.DepartmentId).ToList(), reads.Now);
        if (!leads && heads.Count == 0)
            return [];
        var entries = await db.LedgerEntries
            .Where(e => (leads && e.State == LedgerState.Appealed) || (e.State == LedgerState.Entered && e.AppealDueAt > now && heads.Contains(e.DepartmentId)))
            .OrderBy(e => e.Ordinal).Take(ITodoArea.Most)
            .Select(e => new { e.Id, e.NoticeNumber, e.Cause, e.State, e.Year, e.AppealDueAt }).ToListAsync(cancellation);
        return entries.Select(e => Item(
            Kinds.LedgerEntry, e.Id, e.NoticeNumber, e.Cause == LedgerCause.Overdue ? "逾期未整改" : "整改不到位",
            e.State == LedgerState.Appealed ? WorkTab.Review : WorkTab.Todo, e.State == LedgerState.Appealed ? "对申诉作出决定" : "可申诉",
            $"/ledger?year={e.Year}#e-{e.Id}", e.State == LedgerState.Entered ? e.AppealDueAt : null));
    }

    private WorkItem Item(string kind, Guid id, string number, string title, WorkTab tab, string act, string href, DateTime? dueAt, LadderStage stage = LadderStage.None)
    {
        var (tone, left) = WorkLights.Of(dueAt, stage, reads.Now, calendar.Current);
        return new WorkItem(kind, id, number, title, tab, act, href, dueAt, tone, left);
    }
}
