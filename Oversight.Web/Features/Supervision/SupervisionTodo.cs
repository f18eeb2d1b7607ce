using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>What waits for somebody in this area, each with its one next act, for the workbench.</summary>
public sealed class SupervisionTodo(Reads reads)
{
    private const int Most = 50;

    /// <summary>What waits for whoever asks, the nearest due first.</summary>
    public Task<IReadOnlyList<TodoRow>> Mine() => reads.Ask<IReadOnlyList<TodoRow>>(async (db, actor) =>
    {
        List<TodoRow> rows = [.. await Notices(db, actor), .. await Findings(db, actor), .. await Ledger(db, actor)];
        return [.. rows.OrderBy(r => r.DueAt ?? DateTime.MaxValue).ThenBy(r => r.Ordinal).Take(Most)];
    });

    private async Task<IEnumerable<TodoRow>> Notices(OversightDb db, Actor actor)
    {
        if (!actor.IsAny(Role.Leader, Role.DeputyLeader, Role.LegalOffice, Role.DepartmentHead, Role.Liaison, Role.Officer))
            return [];
        var open = await db.Notices.SeenBy(actor).AsNoTracking().AsSplitQuery()
            .Where(n => n.State == NoticeState.Drafted || n.State == NoticeState.Signed || n.State == NoticeState.Served || n.State == NoticeState.Received || n.State == NoticeState.FeedbackGiven)
            .OrderBy(n => n.DueAt).Take(Most * 4).ToListAsync();
        return open.Select(n => (Notice: n, Act: NextAct(n, n.StepsFor(actor, reads.Now))))
            .Where(x => x.Act is not null)
            .Select(x => new TodoRow(
                Kinds.Notice, x.Notice.Id, x.Notice.Ordinal, x.Notice.Number ?? "草稿", x.Notice.Title, x.Act!, $"/notices/{x.Notice.Id}",
                x.Notice.State == NoticeState.FeedbackGiven ? x.Notice.VerifyDueAt : x.Notice.State == NoticeState.Drafted ? null : x.Notice.DueAt, x.Notice.StageAt(reads.Now)));
    }

    private static string? NextAct(RectificationNotice notice, IReadOnlyList<NoticeStep> steps) => notice.State switch
    {
        NoticeState.Drafted when steps.Contains(NoticeStep.Sign) => "签发",
        NoticeState.Signed when steps.Contains(NoticeStep.Serve) => "送达",
        NoticeState.Served when steps.Contains(NoticeStep.Receive) => "签收",
        NoticeState.Received when steps.Contains(NoticeStep.GiveFeedback) => "整改反馈",
        NoticeState.FeedbackGiven when steps.Contains(NoticeStep.GiveVerdict) => "逐条复核",
        _ => null,
    };

    private static async Task<IEnumerable<TodoRow>> Findings(OversightDb db, Actor actor)
    {
        var (legal, charge) = (actor.Is(Role.LegalOffice), actor.InCharge.ToList());
        if (!actor.IsAny(Role.LegalOffice, Role.DeputyLeader))
            return [];
        return await db.Findings
            .Where(f => f.State == FindingState.Open && ((legal && !f.AgainstLegalOffice) || (f.AgainstLegalOffice && charge.Contains(f.DepartmentId)))
                && !db.Notices.Any(n => n.FindingId == f.Id && n.State == NoticeState.Drafted))
            .OrderBy(f => f.Ordinal).Take(Most)
            .Select(f => new TodoRow(Kinds.Finding, f.Id, f.Ordinal, "问题", f.Title, "起草整改通知书", "/findings/" + f.Id, null, Domain.Time.LadderStage.None)).ToListAsync();
    }

    private async Task<IEnumerable<TodoRow>> Ledger(OversightDb db, Actor actor)
    {
        var (leads, heads, now) = (actor.Is(Role.Leader), actor.Posts.Where(p => p.Role == Role.DepartmentHead).Select(p => p.DepartmentId).ToList(), reads.Now);
        return await db.LedgerEntries
            .Where(e => (leads && e.State == LedgerState.Appealed) || (e.State == LedgerState.Entered && e.AppealDueAt > now && heads.Contains(e.DepartmentId)))
            .OrderBy(e => e.Ordinal).Take(Most)
            .Select(e => new TodoRow(Kinds.LedgerEntry, e.Id, e.Ordinal, e.NoticeNumber, e.Cause == LedgerCause.Overdue ? "逾期未整改" : "整改不到位", e.State == LedgerState.Appealed ? "对申诉作出决定" : "可申诉", "/ledger?year=" + e.Year + "#e-" + e.Id, e.State == LedgerState.Entered ? e.AppealDueAt : null, Domain.Time.LadderStage.None)).ToListAsync();
    }
}

/// <summary>Something that waits for somebody.</summary>
/// <param name="Kind">Kind of the thing; see <see cref="Kinds"/>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Ordinal">Its ordinal.</param>
/// <param name="Number">Its number, or what it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="NextAct">The one next act, as on the button.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="DueAt">UTC, or null where nothing runs.</param>
/// <param name="Stage">How far up the ladder.</param>
public sealed record TodoRow(string Kind, Guid Id, long Ordinal, string Number, string Title, string NextAct, string Href, DateTime? DueAt, Domain.Time.LadderStage Stage);
