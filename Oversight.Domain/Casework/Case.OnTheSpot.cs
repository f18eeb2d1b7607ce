using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>简易程序: the officer on the spot decides alone, within what the law leaves to the spot (行政处罚法第五十一条、第五十二条).</summary>
public sealed partial class Case
{
    private const string SpotClause = "行政处罚法第五十一条";

    /// <summary>
    /// Largest fine that may be decided on the spot, in 分: 200 元 for a citizen, 3000 元 for a legal person or another
    /// organisation. An individual business is a natural person in law (民法典第五十四条).
    /// </summary>
    public long MostOnTheSpot => SpotLimit(PartyKind);

    /// <summary>The same for a kind of party.</summary>
    public static long SpotLimit(PartyKind party) => party == PartyKind.Enterprise ? 3000_00 : 200_00;

    /// <summary>Whether the registered procedure leaves the decision that is due now to the officer.</summary>
    public bool DecidesOnTheSpot => Category == PowerCategory.Penalty && CurrentStep is { Kind: StepKind.Decide, By: Role.Officer };

    /// <summary>Decides a warning or a small fine on the spot. Whatever else is to be decided is proposed, checked and decided by three.</summary>
    /// <param name="actor">One of the officers who established the facts on the spot.</param>
    /// <param name="version">The item version that the case is under.</param>
    /// <param name="draft">What is decided.</param>
    /// <param name="evidence">The numbered decision, signed.</param>
    /// <param name="decisionId">Id of the decision.</param>
    /// <param name="timing">Now and the calendar.</param>
    /// <param name="benchmarks">The benchmarks of the item in force on the day of registration; leaving the tier is not for the spot.</param>
    public void DecideOnTheSpot(Actor actor, ItemVersion version, DecisionDraft draft, IReadOnlyList<EvidenceFile> evidence, Guid decisionId, CaseTiming timing, IReadOnlyList<StandingBenchmark>? benchmarks = null)
    {
        var next = After(CaseMove.DecideOnTheSpot);
        var step = DemandDecideStep();
        DemandPost(actor, Role.Officer, "当场作出决定");
        if (!DecidesOnTheSpot)
            throw new RuleBroken("not-simple", "该事项登记的不是简易程序，不能当场作出决定，请提出处理意见，由部门负责人审核、局领导决定。", SpotClause);
        if (!WasOnTheSpot(actor))
            throw new RuleBroken("not-on-the-spot", "当场处罚由现场核实取证的执法人员作出，您不在现场人员之中，请由现场人员办理。", "行政处罚法第五十二条");
        if (draft.Outcome != DecisionOutcome.Penalty)
            throw new RuleBroken("outcome", $"当场只能作出警告或者罚款的决定；拟{draft.Outcome.Name(Category)}的，请提出处理意见，由部门负责人审核、局领导决定。", SpotClause);
        if (draft.Fine > MostOnTheSpot)
            throw new RuleBroken("fine-too-large", $"对{PartyKind.Name()}当场罚款不得超过{MostOnTheSpot / 100}元；超过的请提出处理意见，由部门负责人审核、局领导决定。", SpotClause);
        var weighed = Weigh(version, draft, benchmarks ?? [], decisionId);
        if (weighed is { Outside: true })
            throw new RuleBroken("outside-tier", $"拟处罚款不在第{weighed.TierNumber}档幅度（{weighed.RangeWords}）之内，不能当场决定；请提出处理意见并说明理由，经法制审核后由局领导决定。", DepartureClause);
        var decision = Draw(actor, step, version, draft, evidence, decisionId, timing);
        Keep(weighed);
        decision.DecideOnTheSpot(timing.Now);
        NameParties(decision);
        step.Complete(actor.Id, timing.Now, $"决定：{draft.Outcome.Name(Category)}", []);
        (State, DecidedAt) = (next, timing.Now);
        Recount(timing);
        Record(new CaseDecidedOnTheSpot(draft.Outcome.Name(Category), draft.Fine, decision.Content, [.. evidence.Select(f => f.Hash)]));
        if (weighed is not null)
            Record(weighed.Fact(decision.Round));
    }

    /// <summary>
    /// How a step reads as the case stands: the deciding one names whose turn it is, and what was proposed instead of decided on the
    /// spot is decided by three (行政处罚法第五十七条).
    /// </summary>
    public StepReading Read(CaseStep step)
    {
        var leftTheSpot = Category == PowerCategory.Penalty && step is { Kind: StepKind.Decide, By: Role.Officer } && Decisions is [.., { ReturnedAt: null, OnTheSpot: false }];
        var by = step.Kind == StepKind.Decide && step.Number == CurrentStep?.Number && State == CaseState.Accepted && NextBy is { } next ? next : leftTheSpot ? Role.Leader : step.By;
        return leftTheSpot
            ? new StepReading("作出决定", by, "没有当场作出的决定，由部门负责人审核、局领导决定。", "行政处罚法第五十七条")
            : new StepReading(step.Name, by, step.Guidance, step.Clause);
    }

    private bool WasOnTheSpot(Actor actor) => _steps.Exists(s => s.Officers.Any(o => o.OfficerId == actor.Id));
}

/// <summary>A step of a case as it reads now.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="By">Whose turn it is, or will be.</param>
/// <param name="Guidance">What is to be known when doing it.</param>
/// <param name="Clause">The clause that asks for it.</param>
public sealed record StepReading(string Name, Role By, string Guidance, string Clause);
