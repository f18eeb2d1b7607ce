using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>终止.</summary>
public sealed class TerminateCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, string reason) =>
        act.On(CaseworkDuties.Terminate, op, caseId, version, s => s.Case.Terminate(s.Actor, reason, s.Timing));
}
