using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Review;

/// <summary>The common part of every act on one review sheet.</summary>
public sealed class ReviewSheetAct(Work work, StaleForm stale)
{
    /// <summary>Performs a verb of the sheet.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the sheet.</param>
    public Task<T> On<T>(Duty duty, Guid op, Guid sheetId, int version, Func<OversightDb, Actor, ReviewSheet, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.ReviewSheet, sheetId), op, async (db, actor) =>
        {
            var sheet = await db.ReviewSheets.AsSplitQuery().FirstOrDefaultAsync(s => s.Id == sheetId);
            if (sheet is null || !actor.SeesAllDepartments)
                throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.ReviewSheet, sheet, version);
            return await verb(db, actor, sheet);
        });
}
