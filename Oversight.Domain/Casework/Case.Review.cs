using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>法制审核 that does not agree: nothing goes on to a decision (行政处罚法第五十八条), the investigation is taken up again.</summary>
public sealed partial class Case
{
    /// <summary>Returns the case from the legal review: the last investigation before it, and what followed, are to be done again.</summary>
    /// <param name="actor">The reviewer, who did not handle the case.</param>
    /// <param name="number">Number of the review step; it must be the next one.</param>
    /// <param name="opinion">What is wanting, and what is to be done.</param>
    /// <param name="timing">Now and the calendar.</param>
    /// <exception cref="RuleBroken">The step is none of legal review, is not the next, or the actor handled the case.</exception>
    public void ReturnFromReview(Actor actor, int number, string opinion, CaseTiming timing)
    {
        var review = DemandStep(actor, number);
        if (review.Kind != StepKind.LegalReview)
            throw new RuleBroken("not-review", $"“{review.Name}”不是法制审核，不能退回；请填写办理情况并完成本环节。", "行政处罚法第五十八条");
        DemandOutsider(actor);
        var why = InvalidInput.Require("note", "审核意见", opinion, 2000, 5);
        var again = Steps.LastOrDefault(s => s.Number < number && s.Kind == StepKind.Investigate)?.Number ?? Math.Max(1, number - 1);
        var reopened = _steps.Where(s => s.Number >= again && s.Number <= number).ToList();
        foreach (var step in reopened)
            step.Return(actor.Id, timing.Now, why);
        Recount(timing);
        Record(new CaseReviewReturned(number, review.Name, why, [.. reopened.Where(s => s.Number != number).Select(s => s.Name)]));
    }
}
