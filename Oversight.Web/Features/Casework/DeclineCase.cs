using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>不予立案, 不予受理, 不予启动.</summary>
public sealed class DeclineCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="ground">The lawful ground as the list names it; empty where none applies, which raises an alert.</param>
    public Task Run(Guid op, Guid caseId, int version, string reason, string ground = "") =>
        act.On(CaseworkDuties.Decline, op, caseId, version, s => s.Case.Decline(s.Actor, reason, s.Timing.Now, ground));
}
