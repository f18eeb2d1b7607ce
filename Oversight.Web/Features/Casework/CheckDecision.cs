using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>The head of the department checks the proposal.</summary>
public sealed class CheckDecision(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="agree">Whether it is agreed with; otherwise it goes back.</param>
    /// <param name="opinion">Opinion, or why it goes back.</param>
    public Task Run(Guid op, Guid caseId, int version, bool agree, string opinion) =>
        act.On(CaseworkDuties.Check, op, caseId, version, s => s.Case.Check(s.Actor, agree, opinion, s.Timing));
}
