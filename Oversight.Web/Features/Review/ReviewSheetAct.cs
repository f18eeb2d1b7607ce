using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Review;

/// <summary>The common part of every act on one review sheet.</summary>
public sealed class ReviewSheetAct(Work work)
{
    /// <summary>Performs a verb of the sheet.</summary>
    public Task<T> On<T>(Duty duty, Guid op, Guid sheetId, Func<OversightDb, Actor, ReviewSheet, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.ReviewSheet, sheetId), op, async (db, actor) =>
        {
            var sheet = await db.ReviewSheets.AsSplitQuery().FirstOrDefaultAsync(s => s.Id == sheetId);
            return sheet is null || !actor.SeesAllDepartments ? throw RuleBroken.NotVisible() : await verb(db, actor, sheet);
        });
}
