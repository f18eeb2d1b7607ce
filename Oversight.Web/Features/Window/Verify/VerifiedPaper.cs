using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Window.Verify;

/// <summary>What is said of an issued paper to whoever holds it: what stands on its face and what became of it, and nothing of what it says.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="IssuedOn">The day on which it was issued, China time; null where its kind bears none.</param>
/// <param name="Hash">SHA-256 of the archived PDF.</param>
/// <param name="ArchivedAt">UTC.</param>
/// <param name="Fate">What became of it.</param>
public sealed record VerifiedPaper(string Title, string Number, DateOnly? IssuedOn, string Hash, DateTime ArchivedAt, PaperFate Fate)
{
    /// <summary>The face of an archived document.</summary>
    public static async Task<VerifiedPaper> Of(OversightDb db, IssuedDocument document, DateTime now)
    {
        var (title, on, fate) = document.SubjectKind switch
        {
            Kinds.Notice => await Notice(db, document.SubjectId),
            Kinds.Paper => await Paper(db, document.SubjectId),
            Kinds.PublishedDecision => await Decision(db, document.SubjectId, ChinaTime.DayOf(now)),
            var kind => (Kinds.Name(kind), (DateOnly?)null, PaperFate.Standing),
        };
        return new VerifiedPaper(title, document.Number, on, document.Hash, document.ArchivedAt, fate);
    }

    private static async Task<(string Title, DateOnly? On, PaperFate Fate)> Notice(OversightDb db, Guid id)
    {
        var n = await db.Notices.Where(x => x.Id == id).Select(x => new { x.SignedAt, x.State, x.EndedAt }).FirstAsync();
        return ("整改通知书", Day(n.SignedAt), n.State switch
        {
            NoticeState.Withdrawn => PaperFate.Over("已撤回", $"该通知书已由本机关{On(n.EndedAt)}撤回，不再有效。"),
            NoticeState.Cleared => PaperFate.Standing with { Note = $"通知书所列要求已{On(n.EndedAt)}复核销号。" },
            _ => PaperFate.Standing,
        });
    }

    private static async Task<(string Title, DateOnly? On, PaperFate Fate)> Paper(OversightDb db, Guid id)
    {
        var p = await db.Papers.Where(x => x.Id == id).Select(x => new { x.CaseId, x.Template, x.Title, x.IssuedAt, x.State }).FirstAsync();
        if (p.State == PaperState.Revoked)
            return (p.Title, Day(p.IssuedAt), PaperFate.Over("已收回", "该文书制发后已由本机关收回，不再有效。"));

        // A paper that carries the decision falls with it.
        var decided = !CasePaperTemplates.Of(p.Template).Decides ? null : await (
            from c in db.Cases
            from d in c.Decisions
            where c.Id == p.CaseId && d.DecidedAt <= p.IssuedAt
            orderby d.Round descending
            select new { d.RevokedFor, d.RevokedOn }).FirstOrDefaultAsync();
        return (p.Title, Day(p.IssuedAt), decided?.RevokedFor is { } ground
            ? PaperFate.Over("决定已失效", $"该文书所载的行政决定已{(decided.RevokedOn is { } day ? $"于{ChinaTime.Text(day)}" : "")}{ground.Name()}。")
            : PaperFate.Standing);
    }

    private static async Task<(string Title, DateOnly? On, PaperFate Fate)> Decision(OversightDb db, Guid id, DateOnly today)
    {
        var d = await db.PublishedDecisions.Where(x => x.Id == id).Select(x => new { x.PublishedAt, x.Until, x.EndedAt, x.Ended }).FirstAsync();
        return ("行政决定公示文本", Day(d.PublishedAt), d switch
        {
            { Ended: PublicEnd.Withdrawn } => PaperFate.Over("已撤回", $"该公示文本有误，已{On(d.EndedAt)}撤回。"),
            { Ended: PublicEnd.Fell } => PaperFate.Over("决定已失效", $"所公示的行政决定已经失效，公示已{On(d.EndedAt)}撤回。"),
            { EndedAt: not null } => PaperFate.Over("公示期满", $"公示期至{ChinaTime.Text(d.Until)}，已不再公示。"),
            _ when d.Until < today => PaperFate.Over("公示期满", $"公示期至{ChinaTime.Text(d.Until)}，已不再公示。"),
            _ => PaperFate.Standing,
        });
    }

    private static DateOnly? Day(DateTime? at) => at is { } instant ? ChinaTime.DayOf(instant) : null;

    private static string On(DateTime? at) => at is { } instant ? $"于{ChinaTime.Text(ChinaTime.DayOf(instant))}" : "";
}

/// <summary>What became of a paper after it was issued.</summary>
/// <param name="Stands">Whether it stands.</param>
/// <param name="State">In a word.</param>
/// <param name="Note">What is to be said of it; may be empty.</param>
public sealed record PaperFate(bool Stands, string State, string Note)
{
    /// <summary>Nothing became of it.</summary>
    public static PaperFate Standing { get; } = new(true, "有效", "");

    /// <summary>It is over.</summary>
    public static PaperFate Over(string state, string note) => new(false, state, note);
}
