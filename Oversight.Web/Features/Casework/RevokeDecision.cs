using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Web.Features.Disclosures;

namespace Oversight.Web.Features.Casework;

/// <summary>Enters that a decision fell; what is in public and what was sent to the credit system follows in the same act, and what it was changed into is disclosed anew (行政处罚法第四十八条第二款).</summary>
public sealed class RevokeDecision(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="how">Ground, document, day and reason.</param>
    public Task Run(Guid op, Guid caseId, int version, Revocation how) =>
        act.On(CaseworkDuties.RevokeDecision, op, caseId, version, async s =>
        {
            s.Case.RevokeDecision(s.Actor, how, s.NewId(), s.Timing);
            DemandTight(s.Case, how.Reason);
            await s.FollowFall(how);
            if (how.Ground == RevocationGround.Changed)
                await s.FollowDecision();
        });

    // The reason is told to whoever reads the trail, the archive and the credit system.
    private static void DemandTight(Case on, string reason)
    {
        if (RedactionLeaks.Of(reason, KnownPeople.Of(on.EveryCard, ChinaTime.DayOf(on.Decision!.DecidedAt!.Value), [])) is [var first, ..])
            throw new InvalidInput("reason", $"理由中有{first}，请删去后再登记。");
    }
}
