using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Review;

/// <summary>Names who judges a drawn case.</summary>
public sealed class AssignReviewer(ReviewSheetAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="reviewerId">Who judges it.</param>
    public Task Run(Guid op, Guid sheetId, int version, Guid reviewerId) => act.On(ReviewDuties.Assign, op, sheetId, version, async (db, actor, sheet) =>
    {
        var today = ChinaTime.DayOf(db.Act!.Now);
        var reviews = await db.Posts.AnyAsync(p => (p.Role == Role.LegalOffice || p.Role == Role.DeputyLeader)
            && p.Holdings.Any(h => h.OfficerId == reviewerId && h.From <= today && (h.Through == null || h.Through >= today)));
        sheet.Assign(actor, reviewerId, reviews, await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == sheet.CaseId));
        return true;
    });
}
