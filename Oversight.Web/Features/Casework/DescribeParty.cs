using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Describes a party of a case, or adds one.</summary>
public sealed class DescribeParty(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Which party; null for one more.</param>
    /// <param name="card">What the form holds.</param>
    /// <param name="reason">Why, where something that stands is changed.</param>
    /// <param name="kept">Which hidden fields stay as they are registered; null for none.</param>
    public Task Run(Guid op, Guid caseId, int version, int? number, PartyCard card, string reason, KeptFields? kept = null) =>
        act.On(CaseworkDuties.KeepFile, op, caseId, version, s => s.Case.DescribeParty(s.Actor, number, card, reason, s.NewId, s.Timing, kept));
}
