using Oversight.Domain.Casework;
using Oversight.Domain.Review;
using Oversight.Web.Features.Disclosures;

namespace Oversight.Web.Features.Casework;

/// <summary>The officer on the spot decides a small penalty under the simple procedure (行政处罚法第五十一条、第五十二条).</summary>
public sealed class DecideOnTheSpot(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="draft">What is decided.</param>
    /// <param name="files">Uploaded files: the numbered decision, signed.</param>
    public Task Run(Guid op, Guid caseId, int version, DecisionDraft draft, IReadOnlyCollection<Guid> files) =>
        act.Past(new CheckGate(CheckPoint.Decide, "当场作出决定", draft), CaseworkDuties.DecideOnTheSpot, op, caseId, version, async s =>
        {
            var item = await s.Item();
            var under = item.Versions.First(v => v.Number == s.Case.ItemVersionNumber);
            s.Case.DecideOnTheSpot(s.Actor, under, draft, await s.Take(files), s.NewId(), s.Timing, await s.Benchmarks());
            await s.FollowDecision();
        });
}
