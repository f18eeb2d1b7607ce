using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Stops the clocks on a registered ground.</summary>
public sealed class SuspendCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="ground">Code of the ground.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, string ground, string reason) =>
        act.On(CaseworkDuties.Suspend, op, caseId, version, async s =>
            s.Case.Suspend(s.Actor, await s.Procedure(), ground, reason, s.NewId(), s.Timing));
}
