using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;

namespace Oversight.Domain.Casework;

/// <summary>裁量: a proposal says which tier the facts fit; leaving it needs a reason, the legal office and the leader (办法第十四条, 行政处罚法第三十四条).</summary>
public sealed partial class Case
{
    private const string DepartureClause = "办法第十四条、行政处罚法第三十四条";

    /// <summary>Under which tier each round was proposed.</summary>
    public IReadOnlyList<CaseDiscretion> Discretions => _discretions;

    /// <summary>That the proposal on its way leaves its tier, or null where it does not.</summary>
    public CaseDiscretion? Departure => Proposal is { } proposal ? _discretions.Find(d => d.DecisionId == proposal.Id && d.Outside) : null;

    /// <summary>
    /// Whether an outcome is weighed by a tier: each penalty is, and 不予处罚 where a benchmark has a tier for it. Where none has, 行政处罚法第三十三条
    /// alone says when there is no penalty.
    /// </summary>
    public static bool IsWeighed(PowerCategory category, DecisionOutcome outcome, IReadOnlyList<StandingBenchmark> benchmarks) =>
        category == PowerCategory.Penalty && benchmarks.Count > 0 && outcome switch
        {
            DecisionOutcome.Penalty => true,
            DecisionOutcome.NoPenalty => benchmarks.Any(b => b.Content.Tiers.Any(t => t.Level == TierLevel.Exempt)),
            _ => false,
        };

    /// <summary>The legal office agrees that the proposal leaves its tier, or returns it.</summary>
    /// <param name="actor">Somebody of the legal office who had no part in the case.</param>
    /// <param name="agree">Whether it does.</param>
    /// <param name="opinion">Opinion, or why it goes back.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void ReviewDeparture(Actor actor, bool agree, string opinion, CaseTiming timing)
    {
        After(CaseMove.ReviewDeparture);
        DemandDecideStep();
        DemandPost(actor, Role.LegalOffice, "审核偏离裁量基准");
        if (Proposal is not { CheckedAt: not null } proposal)
            throw new RuleBroken("not-checked", "处理意见尚未经部门负责人审核，请待审核后再作法制审核。", DepartureClause);
        if (Departure is not { } departure)
            throw new RuleBroken("inside-tier", "处理意见没有偏离裁量档次，不需要本项审核，可以直接决定。", DepartureClause);
        if (departure.ReviewedAt is not null)
            throw new RuleBroken("reviewed", "偏离裁量基准已审核，正待局领导决定，不能重复审核。");
        DemandOutsider(actor);
        if (agree)
            departure.Review(actor.Id, timing.Now, InvalidInput.Require("opinion", "审核意见", opinion, 1000, 2));
        else
            proposal.Return(actor.Id, timing.Now, InvalidInput.Require("opinion", "退回理由", opinion, 1000, 5));
        Recount(timing);
        Record(agree ? new CaseDepartureReviewed(proposal.Round, departure.ReviewOpinion) : new CaseDecisionReturned(proposal.Round, proposal.ReturnReason));
    }

    /// <summary>Finds the tier of a draft and whether the draft leaves it.</summary>
    /// <returns>What is to be frozen with the round; null where no benchmark is in force, or nothing is weighed.</returns>
    private CaseDiscretion? Weigh(ItemVersion version, DecisionDraft draft, IReadOnlyList<StandingBenchmark> benchmarks, Guid decisionId)
    {
        if (!IsWeighed(Category, draft.Outcome, benchmarks))
        {
            return draft.Tier is null ? null : throw new RuleBroken("no-benchmark", benchmarks.Count == 0
                ? "本案登记时该事项没有施行的裁量基准，不能按档次裁量；请清空档次后提交。"
                : "该处理结果不涉及裁量档次，请清空档次后提交。", DepartureClause);
        }

        FineRange.Of(version).Demand(draft);
        if (draft.Tier is not { } claim)
            throw new InvalidInput("tier", "该事项有施行的裁量基准，请填写情形并选择档次。");
        var benchmark = benchmarks.FirstOrDefault(b => b.Id == claim.BenchmarkId)
            ?? throw new InvalidInput("tier", "所选裁量基准不是本案登记时施行的，请重新选择。");
        TierFit.Demand(benchmark.Content, claim.Tier, claim.Answers);
        var outside = !Inside(version, draft, benchmark.Content, benchmark.Content.Tiers[claim.Tier - 1]);
        if (!outside && !string.IsNullOrWhiteSpace(claim.Reason))
            throw new InvalidInput("departure", "处理意见在档次幅度之内，不需要填写偏离理由，请清空。");
        return new CaseDiscretion(decisionId, benchmark, claim, outside, outside ? InvalidInput.Require("departure", "偏离裁量档次的理由", claim.Reason, 1000, 10) : "");
    }

    private static bool Inside(ItemVersion version, DecisionDraft draft, BenchmarkContent content, TierContent tier)
    {
        if (draft.Outcome == DecisionOutcome.NoPenalty || tier.Level == TierLevel.Exempt)
            return draft.Outcome == DecisionOutcome.NoPenalty && tier.Level == TierLevel.Exempt;
        if (draft.Fine is not { } fine)
            return tier.Fine is null || tier.Sanction.Length > 0;
        var quantity = FineRange.Of(version).CountsUnits ? draft.FineQuantity : 100;
        return tier.Fine is { } range && range.Holds(fine, quantity, 100) && !(content.Legal.Cap < fine);
    }

    private void Keep(CaseDiscretion? weighed)
    {
        if (weighed is not null)
            _discretions.Add(weighed);
    }

    /// <summary>A proposal outside its tier is decided by the leader, after the legal office; anybody who may decide can return it.</summary>
    private void DemandDeparture(Actor actor, bool agree)
    {
        if (!agree || Departure is not { } departure)
            return;
        if (departure.ReviewedAt is null)
            throw new RuleBroken("departure-review", "处理意见偏离裁量档次，须先经法制审核；请待法制室审核后再决定。", DepartureClause);
        if (!actor.Is(Role.Leader))
            throw new RuleBroken("departure-leader", "处理意见偏离裁量档次，须由局长决定；请提请局长。", DepartureClause);
        if (departure.ReviewedBy == actor.Id)
            throw new RuleBroken("same-person", "偏离裁量基准由您审核，不能再由您决定，请由其他局领导决定。", DepartureClause);
    }
}
