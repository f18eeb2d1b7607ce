using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Lets the clocks run on.</summary>
public sealed class ResumeCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid caseId, int version) =>
        act.On(CaseworkDuties.Resume, op, caseId, version, s => s.Case.Resume(s.Actor, s.Timing));
}
