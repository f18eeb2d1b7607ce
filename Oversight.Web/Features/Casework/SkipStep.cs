using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Passes over an optional step that does not apply.</summary>
public sealed class SkipStep(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Number of the step.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, int number, string reason) =>
        act.On(CaseworkDuties.SkipStep, op, caseId, version, s => s.Case.SkipStep(s.Actor, number, reason, s.Timing));
}
