using Oversight.Domain.Casework;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Review;

/// <summary>Brings back a skipped step that turned out to be due.</summary>
public sealed class RestoreStep(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Number of the step.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, int number, string reason) =>
        act.On(CaseworkDuties.RestoreStep, op, caseId, version, s => s.Case.RestoreStep(s.Actor, number, reason, s.Timing));
}
