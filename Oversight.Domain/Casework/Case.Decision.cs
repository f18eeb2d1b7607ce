using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>Three persons: the officer proposes, the head checks, the leader decides. None of them is another.</summary>
public sealed partial class Case
{
    /// <summary>The proposal that is on its way, or null.</summary>
    public CaseDecision? Proposal => Decisions is [.., { ReturnedAt: null, DecidedAt: null } open] ? open : null;

    /// <summary>The decision, or null while there is none.</summary>
    public CaseDecision? Decision => Decisions.LastOrDefault(d => d.DecidedAt is not null);

    /// <summary>Proposes how to decide.</summary>
    /// <param name="actor">An officer of the department.</param>
    /// <param name="version">The item version that the case is under.</param>
    /// <param name="draft">What is proposed.</param>
    /// <param name="evidence">Files, e.g. the draft of the document.</param>
    /// <param name="decisionId">Id of the round.</param>
    /// <param name="timing">Now and the calendar.</param>
    /// <param name="benchmarks">The benchmarks of the item in force on the day of registration; where there are any, the draft says which tier the facts fit.</param>
    public void Propose(Actor actor, ItemVersion version, DecisionDraft draft, IReadOnlyList<EvidenceFile> evidence, Guid decisionId, CaseTiming timing, IReadOnlyList<StandingBenchmark>? benchmarks = null)
    {
        After(CaseMove.Propose);
        var step = DemandDecideStep();
        DemandPost(actor, Role.Officer, "提出处理意见");
        if (!DecisionOutcomes.Of(Category).Contains(draft.Outcome))
            throw new RuleBroken("outcome", $"{Category.Name()}不能作出该处理结果；可选：{string.Join("、", DecisionOutcomes.Of(Category).Select(o => o.Name(Category)))}。", "办法第八条");
        var weighed = Weigh(version, draft, benchmarks ?? [], decisionId);
        var decision = Draw(actor, step, version, draft, evidence, decisionId, timing);
        Keep(weighed);
        Recount(timing);
        Record(new CaseDecisionProposed(decision.Round, draft.Outcome.Name(Category), draft.Fine, [.. evidence.Select(f => f.Hash)]));
        if (weighed is not null)
            Record(weighed.Fact(decision.Round));
    }

    /// <summary>Checks the proposal: agrees, or returns it with a reason.</summary>
    public void Check(Actor actor, bool agree, string opinion, CaseTiming timing)
    {
        After(CaseMove.Check);
        DemandDecideStep();
        DemandPost(actor, Role.DepartmentHead, "审核处理意见");
        var proposal = Proposal ?? throw new RuleBroken("not-proposed", "经办人尚未提出处理意见，请待提出后再审核。", "办法第八条");
        if (proposal.CheckedAt is not null)
            throw new RuleBroken("checked", "处理意见已审核，正待局领导决定，不能重复审核。");
        if (proposal.ProposedBy == actor.Id)
            throw new RuleBroken("same-person", "处理意见由您提出，不能由您审核，请由部门其他负责人审核。", "行政处罚法第五十七条");
        if (agree)
            proposal.Check(actor.Id, timing.Now, InvalidInput.Require("opinion", "审核意见", opinion, 1000, 2));
        else
            proposal.Return(actor.Id, timing.Now, InvalidInput.Require("opinion", "退回理由", opinion, 1000, 5));
        Recount(timing);
        Record(agree ? new CaseDecisionChecked(proposal.Round, proposal.CheckOpinion) : new CaseDecisionReturned(proposal.Round, proposal.ReturnReason));
    }

    /// <summary>Decides as proposed, or returns the proposal with a reason. Steps that the outcome makes needless fall away.</summary>
    public void Decide(Actor actor, bool agree, string opinion, CaseTiming timing)
    {
        var next = After(CaseMove.Decide);
        var step = DemandDecideStep();
        DemandPost(actor, Role.Leader, "作出决定");
        var proposal = Proposal is { CheckedAt: not null } ready ? ready
            : throw new RuleBroken("not-checked", "处理意见尚未经部门负责人审核，不能作出决定；请先由经办人提出、部门负责人审核。", "行政处罚法第五十七条");
        if (proposal.ProposedBy == actor.Id || proposal.CheckedBy == actor.Id)
            throw new RuleBroken("same-person", "您已提出或审核过该意见，决定须由其他局领导作出。", "行政处罚法第五十七条");
        DemandDeparture(actor, agree);
        if (!agree)
        {
            proposal.Return(actor.Id, timing.Now, InvalidInput.Require("opinion", "退回理由", opinion, 1000, 5));
            Recount(timing);
            Record(new CaseDecisionReturned(proposal.Round, proposal.ReturnReason));
            return;
        }

        DemandNoCorrection();
        proposal.Decide(actor.Id, timing.Now, InvalidInput.Require("opinion", "决定意见", opinion, 1000, 2));
        NameParties(proposal);
        var outcome = proposal.Outcome.Name(Category);
        step.Complete(actor.Id, timing.Now, $"决定：{outcome}", []);
        foreach (var needless in _steps.Where(s => !s.IsOver && !proposal.Outcome.Needs(s.Kind)))
            needless.Skip(actor.Id, timing.Now, $"决定为“{outcome}”，无需办理本环节");
        (State, DecidedAt) = (next, timing.Now);
        Recount(timing);
        Record(new CaseDecided(outcome, proposal.Fine, proposal.DecideOpinion));
    }

    private CaseDecision Draw(Actor actor, CaseStep step, ItemVersion version, DecisionDraft draft, IReadOnlyList<EvidenceFile> evidence, Guid decisionId, CaseTiming timing)
    {
        if (Proposal is not null)
            throw new RuleBroken("proposed", "处理意见已提出，正在审核或决定中，不能重复提出；需要修改请待退回。");
        DemandNoCorrection();
        if (version.Number != ItemVersionNumber)
            throw new RuleBroken("item-version", $"本案适用登记时的第{ItemVersionNumber}版事项内容，请按该版办理。", "办法第十条");
        FineRange.Of(version).Demand(draft);
        if (step.EvidenceRequired && evidence.Count == 0 && step.Evidence.Count == 0)
            throw new RuleBroken("evidence", $"环节“{step.Name}”须附材料（决定书文稿等），请上传后再提交。", step.Clause);
        var content = DecisionWording.Demand("content", InvalidInput.Require("content", "决定内容", draft.Content, 2000, 10));
        step.Start(actor.Id, timing.Now);
        step.Attach(evidence);
        var decision = new CaseDecision(decisionId, _decisions.Count + 1, draft.Outcome, draft.Fine, draft.FineQuantity, content, actor.Id, timing.Now);
        _decisions.Add(decision);
        return decision;
    }

    private CaseStep DemandDecideStep() => CurrentStep switch
    {
        { Kind: StepKind.Decide } step => step,
        { } other => throw new RuleBroken("step-order", $"不能越过环节：应先办理第{other.Number}步“{other.Name}”，再作出决定。", "办法第八条"),
        null => throw new RuleBroken("no-step", "登记流程没有作出决定的环节，请按流程办结。", "办法第八条"),
    };
}

/// <summary>What an officer proposes.</summary>
/// <param name="Outcome">处罚, 不予处罚 …</param>
/// <param name="Fine">Fine in 分, or null for none.</param>
/// <param name="FineQuantity">By how many units the fine is counted, in hundredths; 100 where it is not counted by units.</param>
/// <param name="Content">Facts found, grounds, and what is decided, in the words of the decision, see <see cref="DecisionWording"/>.</param>
/// <param name="Tier">Which tier of the benchmark the facts fit; null where no benchmark is in force.</param>
public sealed record DecisionDraft(DecisionOutcome Outcome, long? Fine, long FineQuantity, string Content, TierClaim? Tier = null);
