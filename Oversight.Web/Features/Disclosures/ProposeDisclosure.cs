using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Disclosures;

namespace Oversight.Web.Features.Disclosures;

/// <summary>Somebody of the department proposes how a decision is disclosed, on the text that they saw.</summary>
public sealed class ProposeDisclosure(DisclosureAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The disclosure.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="mark">Which text the spans are for, see <see cref="DecisionWords.Mark"/>.</param>
    /// <param name="proposal">What is proposed.</param>
    public Task Run(Guid op, Guid id, int version, string mark, DisclosureProposal proposal) => act.On(DisclosureDuties.Propose, op, id, version, async s =>
    {
        if (!string.Equals(s.Words.Mark, mark, StringComparison.Ordinal))
            throw new RuleBroken("text-changed", "案卷或者决定书在您填写期间有变化，隐去的位置已不准确；请刷新页面，在新的文本上重新核对。", Disclosure.Clause);
        s.Disclosure.Propose(s.Actor, proposal, s.Words.Text, s.Words.Known, await s.Reading(), ShippedDisclosureRules.Rules, s.NewId, s.Timing);
    });
}
