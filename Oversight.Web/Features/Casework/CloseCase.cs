using Oversight.Domain.Casework;
using Oversight.Domain.Review;

namespace Oversight.Web.Features.Casework;

/// <summary>办结.</summary>
public sealed class CloseCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid caseId, int version) =>
        act.Past(new CheckGate(CheckPoint.Close, "办结"), CaseworkDuties.Close, op, caseId, version, s => s.Case.Close(s.Actor, s.Timing));
}
