using Oversight.Domain.Casework;
using Oversight.Domain.Review;

namespace Oversight.Web.Features.Casework;

/// <summary>An officer proposes how to decide.</summary>
public sealed class ProposeDecision(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="draft">What is proposed.</param>
    /// <param name="files">Uploaded files.</param>
    public Task Run(Guid op, Guid caseId, int version, DecisionDraft draft, IReadOnlyCollection<Guid> files) =>
        act.Past(new CheckGate(CheckPoint.Propose, "提出处理意见", draft), CaseworkDuties.Propose, op, caseId, version, async s =>
        {
            var item = await s.Item();
            var under = item.Versions.First(v => v.Number == s.Case.ItemVersionNumber);
            s.Case.Propose(s.Actor, under, draft, await s.Take(files), s.NewId(), s.Timing, await s.Benchmarks());
        });
}
