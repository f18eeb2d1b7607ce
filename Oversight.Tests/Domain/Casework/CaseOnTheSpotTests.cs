using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

public sealed class CaseOnTheSpotTests
{
    private static readonly Officer First = Paper.CardHolder("马跃进");
    private static readonly Officer Second = Paper.CardHolder("宋佳宁");
    private static readonly Actor Decider = Paper.Officer with { Id = First.Id };

    [Fact]
    public void An_officer_who_was_on_the_spot_decides_alone()
    {
        var paper = Investigated();
        Assert.Equal((CaseMove.DecideOnTheSpot, Role.Officer), (paper.Case.NextMove, paper.Case.NextBy));
        Assert.Contains(CaseMove.DecideOnTheSpot, paper.Case.Open(Decider));
        Decide(paper, 50_00);
        Assert.Equal((CaseState.Decided, paper.Now, "当场交付"), (paper.Case.State, paper.Case.DecidedAt, paper.Case.CurrentStep!.Name));
        var decision = paper.Case.Decision!;
        Assert.Equal((true, 50_00L, Decider.Id), (decision.OnTheSpot, decision.Fine, decision.DecidedBy));
        Assert.IsType<CaseDecidedOnTheSpot>(paper.Case.Facts[^1]);
        Refused(() => Decide(paper, 50_00), "step");
    }

    [Theory]
    [InlineData(PartyKind.Person, 200_00)]
    [InlineData(PartyKind.IndividualBusiness, 200_00)]
    [InlineData(PartyKind.Enterprise, 3000_00)]
    public void A_fine_above_what_the_law_leaves_to_the_spot_is_refused(PartyKind party, long most)
    {
        var paper = Investigated(party);
        Assert.Contains($"{most / 100}元", Refused(() => Decide(paper, most + 1), "fine-too-large").Message, StringComparison.Ordinal);
        Decide(paper, most);
        Assert.Equal(most, paper.Case.Decision!.Fine);
    }

    [Fact]
    public void A_fine_outside_the_items_range_is_refused_on_the_spot_too() =>
        Refused(() => Decide(Investigated(), 9_99), "fine-out-of-range");

    [Fact]
    public void Who_was_not_on_the_spot_does_not_decide_there()
    {
        var paper = Investigated();
        Refused(() => Decide(paper, 50_00, by: Paper.Person("后勤人员", Paper.Squadron, Role.Officer)), "not-on-the-spot");
        Refused(() => Decide(paper, 50_00, by: Decider with { Posts = [] }), "post");
        Assert.DoesNotContain(CaseMove.DecideOnTheSpot, paper.Case.Open(Paper.Person("后勤人员", Paper.Squadron, Role.Officer)));
    }

    [Fact]
    public void Only_a_penalty_is_decided_on_the_spot_and_anything_else_goes_to_three()
    {
        var paper = Investigated();
        Refused(() => Decide(paper, null, DecisionOutcome.NoPenalty), "outcome");
        paper.Propose(DecisionOutcome.NoPenalty, null, by: Decider);
        Refused(() => Decide(paper, 50_00), "proposed");
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        Assert.False(paper.Case.Decision!.OnTheSpot);
    }

    [Fact]
    public void What_left_the_spot_reads_as_decided_by_three_and_names_whose_turn_it_is()
    {
        var paper = Investigated();
        var step = paper.Case.CurrentStep!;
        Assert.Equal((step.Name, Role.Officer, step.Guidance), Read());
        paper.Propose(DecisionOutcome.NoPenalty, null, by: Decider);
        Assert.Equal(("作出决定", Role.DepartmentHead), (Read().Name, Read().By));
        Assert.Equal(paper.Case.NextBy, Read().By);
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        Assert.Equal(("作出决定", Role.Leader, "没有当场作出的决定，由部门负责人审核、局领导决定。"), Read());
        paper.Case.Decide(Paper.Leader, false, "事实不清，退回补充", paper.Timing);
        Assert.Equal((step.Name, Role.Officer, step.Guidance), Read());
        paper.Propose(DecisionOutcome.NoPenalty, null, by: Decider);
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        Assert.Equal(("作出决定", Role.Leader), (Read().Name, Read().By));

        var spot = Investigated();
        Decide(spot, 50_00);
        Assert.Equal((step.Name, Role.Officer), (spot.Case.Read(spot.Case.Steps.Single(s => s.Kind == StepKind.Decide)).Name, spot.Case.Read(spot.Case.Steps.Single(s => s.Kind == StepKind.Decide)).By));

        (string Name, Role By, string Guidance) Read()
        {
            var reading = paper.Case.Read(paper.Case.Steps.Single(s => s.Kind == StepKind.Decide));
            return (reading.Name, reading.By, reading.Guidance);
        }
    }

    [Fact]
    public void In_the_ordinary_procedure_the_deciding_step_names_who_is_next_and_the_others_who_registered()
    {
        var paper = new Paper();
        paper.ToDecision();
        var decide = paper.Case.Steps.Single(s => s.Kind == StepKind.Decide);
        Assert.Equal((decide.Name, Role.Officer), (paper.Case.Read(decide).Name, paper.Case.Read(decide).By));
        Assert.All(paper.Case.Steps.Where(s => s.Kind != StepKind.Decide), s => Assert.Equal((s.Name, s.By), (paper.Case.Read(s).Name, paper.Case.Read(s).By)));
        paper.Propose(DecisionOutcome.NoPenalty, null);
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        Assert.Equal((decide.Name, Role.Leader), (paper.Case.Read(decide).Name, paper.Case.Read(decide).By));
    }

    [Fact]
    public void A_warning_needs_no_fine_but_the_signed_decision()
    {
        var paper = Investigated();
        Refused(() => Decide(paper, null, files: []), "evidence");
        Decide(paper, null);
        Assert.Null(paper.Case.Decision!.Fine);
    }

    [Fact]
    public void The_ordinary_procedure_knows_no_decision_on_the_spot()
    {
        var paper = new Paper();
        Refused(() => Decide(paper, 800_00), "step-order");
        paper.ToDecision();
        Refused(() => Decide(paper, 800_00), "not-simple");
        Assert.DoesNotContain(CaseMove.DecideOnTheSpot, paper.Case.Open(Paper.Officer));
    }

    private static Paper Investigated(PartyKind party = PartyKind.Person)
    {
        var paper = new Paper(fineMin: 10_00, fineMax: 5000_00, simple: true, party: party);
        paper.Do(1, Decider, true, First, Second);
        return paper;
    }

    private static void Decide(Paper paper, long? fine, DecisionOutcome outcome = DecisionOutcome.Penalty, Actor? by = null, IReadOnlyList<EvidenceFile>? files = null) =>
        paper.Case.DecideOnTheSpot(by ?? Decider, paper.Item.Versions[0], new DecisionDraft(outcome, fine, 100, "随地吐痰，当场改正，事实清楚"), files ?? [Paper.File("当场处罚决定书.pdf")], Paper.NewId(), paper.Timing);
}
