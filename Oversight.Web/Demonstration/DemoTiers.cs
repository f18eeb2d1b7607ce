using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Discretion;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Demonstration;

/// <summary>Says which tier the facts of a proposal fit, as the officer would in the form.</summary>
internal static class DemoTiers
{
    /// <summary>The draft with its tier where a benchmark is in force.</summary>
    /// <param name="similar">Reads the benchmarks.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="registeredAt">When the case was registered, UTC.</param>
    /// <param name="draft">What is proposed.</param>
    /// <param name="depart">Whether the facts are to be graver than the fine.</param>
    public static async Task<DecisionDraft> Grade(SimilarDecisions similar, Guid itemId, DateTime registeredAt, DecisionDraft draft, bool depart)
    {
        var benchmarks = await similar.Benchmarks(itemId, registeredAt);
        if (!Case.IsWeighed(PowerCategory.Penalty, draft.Outcome, benchmarks) || draft.Fine is not { } fine)
            return draft;
        var content = benchmarks[0].Content;
        var fitting = Enumerable.Range(1, content.Tiers.Count).FirstOrDefault(n => content.Tiers[n - 1].Fine is { } range && range.Holds(fine, draft.FineQuantity, 100), content.Tiers.Count);
        var tier = depart && fitting < content.Tiers.Count ? fitting + 1 : fitting;
        return draft with { Tier = new TierClaim(benchmarks[0].Id, tier, Answers(content.Tiers[tier - 1]), tier == fitting ? "" : "当事人主动消除危害后果并配合查处，依法从轻处罚。") };
    }

    /// <summary>Answers under which the first alternative of the tier holds.</summary>
    private static TierAnswers Answers(TierContent tier)
    {
        var conditions = tier.Reading.Conditions.GroupBy(c => c.Group).FirstOrDefault()?.ToList() ?? [];
        return new TierAnswers(
            [.. conditions.Where(c => !c.IsCircumstance).Select(c => new MeasuredValue(c.Measure, c.Unit, Within(c)))],
            [.. conditions.Where(c => c.IsCircumstance).Select(c => c.Text)]);
    }

    private static long Within(ReadCondition condition)
    {
        var (from, to) = condition.Range.Steps(condition.Step);
        return (from == Bounds.Bottomless ? Math.Min(to, 1) : from) * condition.Step;
    }
}
