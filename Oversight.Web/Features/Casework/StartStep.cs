using Oversight.Domain.Casework;
using Oversight.Domain.Review;

namespace Oversight.Web.Features.Casework;

/// <summary>Begins the next step.</summary>
public sealed class StartStep(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Number of the step.</param>
    public Task Run(Guid op, Guid caseId, int version, int number) =>
        act.Past(new CheckGate(CheckPoint.Step, "办理本环节"), CaseworkDuties.WorkStep, op, caseId, version, s => s.Case.StartStep(s.Actor, number, s.Timing));
}
