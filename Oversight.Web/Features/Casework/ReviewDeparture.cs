using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>The legal office reviews a proposal that leaves its tier of discretion.</summary>
public sealed class ReviewDeparture(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="agree">Whether it is agreed with; otherwise it goes back.</param>
    /// <param name="opinion">Opinion, or why it goes back.</param>
    public Task Run(Guid op, Guid caseId, int version, bool agree, string opinion) =>
        act.On(CaseworkDuties.ReviewDeparture, op, caseId, version, s => s.Case.ReviewDeparture(s.Actor, agree, opinion, s.Timing));
}
