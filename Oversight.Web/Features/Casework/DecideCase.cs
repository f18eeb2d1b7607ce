using Oversight.Domain.Casework;
using Oversight.Domain.Review;
using Oversight.Web.Features.Disclosures;

namespace Oversight.Web.Features.Casework;

/// <summary>The leader, or the deputy in charge, decides.</summary>
public sealed class DecideCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="agree">Whether it is agreed with; otherwise it goes back.</param>
    /// <param name="opinion">Opinion, or why it goes back.</param>
    public Task Run(Guid op, Guid caseId, int version, bool agree, string opinion) =>
        agree
            ? act.Past(new CheckGate(CheckPoint.Decide, "作出决定"), CaseworkDuties.Decide, op, caseId, version, async s =>
            {
                s.Case.Decide(s.Actor, agree, opinion, s.Timing);
                await s.FollowDecision();
            })
            : act.On(CaseworkDuties.Decide, op, caseId, version, s => s.Case.Decide(s.Actor, agree, opinion, s.Timing));
}
