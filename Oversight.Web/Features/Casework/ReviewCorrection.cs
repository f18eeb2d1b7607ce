using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Agrees to a correction of a party as the second person, or refuses it.</summary>
public sealed class ReviewCorrection(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="agree">Whether the party reads so from now on.</param>
    /// <param name="opinion">Opinion, or why not.</param>
    public Task Run(Guid op, Guid caseId, int version, bool agree, string opinion) =>
        act.On(CaseworkDuties.ReviewCorrection, op, caseId, version, s => s.Case.ReviewCorrection(s.Actor, agree, opinion, s.NewId, s.Timing));
}
