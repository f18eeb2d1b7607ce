using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Asks for a correction of a party whom a proposal or a decision names.</summary>
public sealed class AskCorrection(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Which party.</param>
    /// <param name="card">What the form holds.</param>
    /// <param name="reason">What shows that it is wrong.</param>
    /// <param name="kept">Which hidden fields stay as they are registered; null for none.</param>
    public Task Run(Guid op, Guid caseId, int version, int number, PartyCard card, string reason, KeptFields? kept = null) =>
        act.On(CaseworkDuties.AskCorrection, op, caseId, version, s => s.Case.AskCorrection(s.Actor, number, card, reason, s.NewId, s.Timing, kept));
}
