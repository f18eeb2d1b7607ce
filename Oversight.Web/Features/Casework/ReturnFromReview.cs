using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Legal review does not agree and sends the case back to be investigated further.</summary>
public sealed class ReturnFromReview(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Number of the review step.</param>
    /// <param name="opinion">What is wanting.</param>
    public Task Run(Guid op, Guid caseId, int version, int number, string opinion) =>
        act.On(CaseworkDuties.ReturnFromReview, op, caseId, version, s => s.Case.ReturnFromReview(s.Actor, number, opinion, s.Timing));
}
