using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Strikes a cost that was entered wrongly.</summary>
public sealed class StrikeCost(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Which cost.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, int number, string reason) =>
        act.On(CaseworkDuties.KeepFile, op, caseId, version, s => s.Case.StrikeCost(s.Actor, number, reason, s.Timing));
}
