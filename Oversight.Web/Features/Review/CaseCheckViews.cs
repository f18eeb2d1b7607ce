using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Review;

/// <summary>The procedure check of one case, made at the moment it is looked at.</summary>
public sealed class CaseCheckViews(Reads reads, CheckReader checks, Settings settings)
{
    /// <summary>The check, or null where the case does not exist or the asker may not see it.</summary>
    public Task<CaseCheckView?> Find(Guid caseId, CancellationToken cancellation = default) => reads.Ask(async (db, actor) =>
    {
        var on = await db.Cases.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId, cancellation);
        if (on is null)
            return null;
        var lines = await checks.Live(db, on, reads.Now, cancellation);
        var moves = on.Open(actor);
        var explained = moves.Contains(CaseMove.RejectExplanation) ? lines.Where(l => on.LastExplanationOf(l.Code) is { RejectedAt: null } said && said.By != actor.Id).Select(l => l.Code).ToHashSet(StringComparer.Ordinal) : [];
        return new CaseCheckView(on.Id, on.Version, on.Number ?? "未编号", lines, moves.Contains(CaseMove.ExplainCheck), moves.Contains(CaseMove.KeepFile) && on is { State: CaseState.Accepted, Proposal: null, Decision: null }, reads.Now, CheckGround.NextOf(on.NextMove), on.NextLabel) { Rejectable = explained };
    }, cancellation);

    /// <summary>What the 案卷评查表 is printed from, or null.</summary>
    public Task<CaseReviewPaper?> Sheet(Guid caseId, CancellationToken cancellation = default) => reads.Ask(async (db, actor) =>
    {
        var on = await db.Cases.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId, cancellation);
        return on is null ? null : await Paper(db, on, await checks.Live(db, on, reads.Now, cancellation), reads.Now, cancellation);
    }, cancellation);

    /// <summary>The paper of a case with lines that are given.</summary>
    /// <param name="db">The context.</param>
    /// <param name="on">The case.</param>
    /// <param name="lines">The lines, made now or frozen.</param>
    /// <param name="at">When they were made, UTC.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<CaseReviewPaper> Paper(OversightDb db, Case on, IReadOnlyList<CheckLine> lines, DateTime at, CancellationToken cancellation = default)
    {
        var (department, handler) = (on.DepartmentId, on.HandlerId);
        return new CaseReviewPaper(
            settings.Bureau, on.Number ?? "未编号", $"{on.ItemName}（{on.ItemCode}）",
            await db.Departments.Where(d => d.Id == department).Select(d => d.Name).FirstAsync(cancellation),
            await db.Officers.Where(o => o.Id == handler).Select(o => o.Name).FirstOrDefaultAsync(cancellation) ?? "",
            on.Party.Value ?? "（已清除）",
            on.Decision is { } decision ? $"{decision.Outcome.Name(on.Category)}{(decision.Fine is { } fine ? $"，罚款{CaseMoney.Yuan(fine)}元" : "")}" : "",
            on.State.Name(on.Category), ChinaTime.Text(at), ChinaTime.DayOf(at), lines, settings.Demo);
    }
}

/// <summary>The procedure check of one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Version of the case that forms are filled in on.</param>
/// <param name="Number">Its number.</param>
/// <param name="Lines">The lines.</param>
/// <param name="MayExplain">Whether the asker can explain lines.</param>
/// <param name="MayRestore">Whether the asker can bring back skipped steps.</param>
/// <param name="Now">When it was made, UTC.</param>
/// <param name="Next">The act that comes next, or null.</param>
/// <param name="NextLabel">The same in words.</param>
public sealed record CaseCheckView(
    Guid CaseId, int Version, string Number, IReadOnlyList<CheckLine> Lines, bool MayExplain, bool MayRestore, DateTime Now, CheckPoint? Next, string NextLabel)
{
    /// <summary>Codes of the lines whose explanation the asker can reject.</summary>
    public IReadOnlySet<string> Rejectable { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How many are red.</summary>
    public int Red => ProcedureCheck.Red(Lines);

    /// <summary>How many want an explanation.</summary>
    public int Amber => ProcedureCheck.Amber(Lines);

    /// <summary>The lines, those first that ask for something.</summary>
    public IReadOnlyList<CheckLine> Pressing => [.. Lines.OrderBy(l => l.Status switch
    {
        CheckStatus.Failed => 0,
        CheckStatus.Explain => 1,
        _ when Holds(l) => 2,
        CheckStatus.Explained => 3,
        _ => 4,
    })];

    /// <summary>Whether a line holds up the act that comes next.</summary>
    public bool Holds(CheckLine line) => Next is { } next && line.Holds.Contains(next);
}
