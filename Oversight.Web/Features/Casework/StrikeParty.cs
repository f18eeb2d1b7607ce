using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Takes a party out of a case that turned out not to be one.</summary>
public sealed class StrikeParty(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Which party.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, int number, string reason) =>
        act.On(CaseworkDuties.KeepFile, op, caseId, version, s => s.Case.StrikeParty(s.Actor, number, reason));
}
