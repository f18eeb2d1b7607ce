using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Takes a piece of evidence out of the list of a case.</summary>
public sealed class StrikeExhibit(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Which piece.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, int number, string reason) =>
        act.On(CaseworkDuties.KeepFile, op, caseId, version, s => s.Case.StrikeExhibit(s.Actor, number, reason, s.Timing));
}
