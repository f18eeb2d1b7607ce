using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;

namespace Oversight.Web.Features.Review;

/// <summary>Reads review sheets, for those who see rows of the department.</summary>
public sealed class ReviewSheetViews(Reads reads, CaseCheckViews cases)
{
    /// <summary>One sheet, or null where it does not exist or the asker may not see it.</summary>
    public Task<ReviewSheetView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var sheet = await db.ReviewSheets.AsSplitQuery().FirstOrDefaultAsync(s => s.Id == id);
        if (sheet is null || !actor.Sees(sheet.DepartmentId))
            return null;
        var on = await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == sheet.CaseId);
        var paper = await cases.Paper(db, on, [.. sheet.Lines.Select(l => l.AsLine)], sheet.CheckedAt);
        var today = ChinaTime.DayOf(reads.Now);
        var reviewer = sheet.ReviewerId is { } who ? await db.Officers.Where(o => o.Id == who).Select(o => o.Name).FirstOrDefaultAsync() ?? "" : "";
        var assigns = ReviewDuties.Assign.HeldBy(actor) is not null && sheet.State != ReviewSheetState.Concluded;
        return new ReviewSheetView(
            sheet, paper with { Judgement = Judgement(sheet, reviewer) }, reviewer,
            assigns ? await Candidates(db, sheet.ReviewerId, today) : [],
            sheet.State == ReviewSheetState.Assigned && sheet.ReviewerId == actor.Id && ReviewDuties.Judge.HeldBy(actor) is not null);
    });

    private static CaseReviewJudgement Judgement(ReviewSheet sheet, string reviewer) => new(
        $"{sheet.DrawNumber}第{sheet.Place}件", reviewer,
        [.. sheet.Judgements.Select(j => (j.Matter.Name(), j.Verdict?.Name() ?? "", j.Verdict == ReviewVerdict.Fault ? $"{j.Remark}（{Oversight.Domain.Supervision.Dimensions.Name(j.Dimension)}）" : j.Remark))],
        sheet.Conclusion, sheet.ConcludedAt is { } at ? ChinaTime.Text(at) : "");

    private static async Task<IReadOnlyList<(Guid Id, string Name)>> Candidates(OversightDb db, Guid? present, DateOnly today)
    {
        var ids = await db.Posts.Where(p => p.Role == Role.LegalOffice || p.Role == Role.DeputyLeader)
            .SelectMany(p => p.Holdings).Where(h => h.From <= today && (h.Through == null || h.Through >= today))
            .Select(h => h.OfficerId).Distinct().ToListAsync();
        var rows = await db.Officers.Where(o => ids.Contains(o.Id) && o.Id != present).OrderBy(o => o.Ordinal).Select(o => new { o.Id, o.Name }).ToListAsync();
        return [.. rows.Select(o => (o.Id, o.Name))];
    }
}

/// <summary>One sheet with everything that its page shows.</summary>
/// <param name="Sheet">The sheet, not tracked.</param>
/// <param name="Paper">What it is printed from.</param>
/// <param name="Reviewer">Name of the reviewer, or empty.</param>
/// <param name="Candidates">Who can be named reviewer; none where the asker names nobody.</param>
/// <param name="MayJudge">Whether the asker judges it.</param>
public sealed record ReviewSheetView(ReviewSheet Sheet, CaseReviewPaper Paper, string Reviewer, IReadOnlyList<(Guid Id, string Name)> Candidates, bool MayJudge);
