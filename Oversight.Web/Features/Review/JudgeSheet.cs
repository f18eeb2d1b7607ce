using Oversight.Domain.Review;
using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Review;

/// <summary>The reviewer judges one matter of a sheet.</summary>
public sealed class JudgeSheet(ReviewSheetAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="matter">What is judged.</param>
    /// <param name="verdict">How it is found.</param>
    /// <param name="remark">What is to be said to it.</param>
    /// <param name="dimension">Which of the four matters of article 6 a fault is.</param>
    public Task Run(Guid op, Guid sheetId, int version, ReviewMatter matter, ReviewVerdict verdict, string remark, Dimension dimension) =>
        act.On(ReviewDuties.Judge, op, sheetId, version, (_, actor, sheet) =>
        {
            sheet.Judge(actor, matter, verdict, remark, dimension);
            return Task.FromResult(true);
        });
}
