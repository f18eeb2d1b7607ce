using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

public sealed class CaseDecisionTests
{
    [Fact]
    public void Nothing_is_decided_before_the_steps_that_come_first()
    {
        var paper = new Paper();
        Refused(() => paper.Propose(), "step-order");
        Refused(() => paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing), "step-order");
        paper.ToDecision();
        Refused(() => paper.Case.Check(Paper.Head, true, "同意", paper.Timing), "not-proposed");
        Refused(() => paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing), "not-checked");
        paper.Propose();
        Refused(() => paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing), "not-checked");
        Refused(() => paper.Propose(), "proposed");
    }

    [Fact]
    public void Author_checker_and_decider_are_three_persons()
    {
        var paper = new Paper();
        var everything = Paper.Person("全能人", Paper.Squadron, Role.Officer, Role.DepartmentHead, Role.Leader);
        paper.ToDecision();
        paper.Propose(by: everything);
        Refused(() => paper.Case.Check(everything, true, "同意", paper.Timing), "same-person");
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        Refused(() => paper.Case.Decide(everything, true, "同意", paper.Timing), "same-person");
        var headAndLeader = Paper.Head with { Posts = [.. Paper.Head.Posts, new HeldPost(Paper.NewId(), Paper.Elsewhere, "局长", Role.Leader)] };
        Refused(() => paper.Case.Decide(headAndLeader, true, "同意", paper.Timing), "same-person");
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        Assert.Equal((CaseState.Decided, paper.Now), (paper.Case.State, paper.Case.DecidedAt));
    }

    [Fact]
    public void Each_of_the_three_needs_the_post()
    {
        var paper = new Paper();
        paper.ToDecision();
        Refused(() => paper.Propose(by: Paper.Stranger), "post");
        paper.Propose();
        Refused(() => paper.Case.Check(Paper.Second, true, "同意", paper.Timing), "post");
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        Refused(() => paper.Case.Check(Paper.Head, true, "同意", paper.Timing), "checked");
        Refused(() => paper.Case.Decide(Paper.OtherDeputy, true, "同意", paper.Timing), "post");
        paper.Case.Decide(Paper.Deputy, true, "同意", paper.Timing);
        Assert.Equal(Paper.Deputy.Id, paper.Case.Decision!.DecidedBy);
    }

    [Fact]
    public void A_returned_proposal_is_followed_by_another_round()
    {
        var paper = new Paper();
        paper.ToDecision();
        paper.Propose();
        paper.Case.Check(Paper.Head, false, "证据不足，请补充询问笔录", paper.Timing);
        Assert.Null(paper.Case.Proposal);
        paper.Propose(fine: 600_00);
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.Decide(Paper.Leader, false, "裁量过轻，请说明理由", paper.Timing);
        Assert.Equal(CaseState.Accepted, paper.Case.State);
        paper.Propose(fine: 900_00);
        Assert.Equal(3, paper.Case.Proposal!.Round);
        Assert.Equal("证据不足，请补充询问笔录", paper.Case.Decisions[0].ReturnReason);
    }

    [Theory]
    [InlineData(499_99)]
    [InlineData(1000_01)]
    public void A_fine_outside_the_law_is_refused_with_its_range(long fine)
    {
        var paper = new Paper();
        paper.ToDecision();
        Assert.Contains("500元至1000元", Refused(() => paper.Propose(fine: fine), "fine-out-of-range").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500_00)]
    [InlineData(1000_00)]
    public void The_ends_of_the_range_belong_to_it(long fine)
    {
        var paper = new Paper();
        paper.ToDecision();
        paper.Propose(fine: fine);
        Assert.Equal(fine, paper.Case.Proposal!.Fine);
    }

    [Fact]
    public void A_fine_by_the_square_metre_is_measured_by_the_area()
    {
        var paper = new Paper(fineMin: 10_00, fineMax: 50_00, fineUnit: "元/平方米");
        paper.ToDecision();
        Refused(() => paper.Propose(fine: 625_01, quantity: 12_50), "fine-out-of-range");
        Assert.Throws<InvalidInput>(() => paper.Propose(fine: 100_00, quantity: 0));
        paper.Propose(fine: 625_00, quantity: 12_50);
        Assert.Equal(12_50, paper.Case.Proposal!.FineQuantity);
    }

    [Fact]
    public void A_fine_needs_a_registered_one_and_a_penalty()
    {
        var paper = new Paper(fineMin: null, fineMax: null);
        paper.ToDecision();
        Refused(() => paper.Propose(fine: 100_00), "fine-not-registered");
        Refused(() => paper.Propose(DecisionOutcome.NoPenalty, fine: 100_00), "fine-without-penalty");
        Refused(() => paper.Propose(DecisionOutcome.Granted, fine: null), "outcome");
        paper.Propose(fine: null);
        Assert.Null(paper.Case.Proposal!.Fine);
    }

    [Fact]
    public void A_penalty_is_closed_only_after_service_and_execution()
    {
        var paper = new Paper();
        paper.Decided();
        Assert.Contains("送达", Refused(() => paper.Case.Close(Paper.Officer, paper.Timing), "steps-left").Message, StringComparison.Ordinal);
        Refused(() => paper.Case.SkipStep(Paper.Officer, 6, "当事人下落不明，无法送达", paper.Timing), "not-optional");
        paper.Do(6, Paper.Officer);
        Refused(() => paper.Case.Close(Paper.Officer, paper.Timing), "steps-left");
        paper.Do(7, Paper.Officer);
        Refused(() => paper.Case.Close(Paper.Stranger, paper.Timing), "post");
        paper.Case.Close(Paper.Officer, paper.Timing);
        Assert.Equal((CaseState.Closed, true, paper.Now), (paper.Case.State, paper.Case.ClosedOnTime, paper.Case.ClosedAt));
    }

    [Fact]
    public void A_dropped_case_needs_neither_and_one_without_penalty_no_execution()
    {
        var dropped = new Paper();
        dropped.Decided(DecisionOutcome.Dropped, null);
        Assert.All(dropped.Case.Steps.Skip(5), s => Assert.NotNull(s.SkippedAt));
        dropped.Case.Close(Paper.Officer, dropped.Timing);
        var spared = new Paper();
        spared.Decided(DecisionOutcome.NoPenalty, null);
        Assert.Equal("送达", spared.Case.CurrentStep!.Name);
        spared.Do(6, Paper.Officer);
        spared.Case.Close(Paper.Officer, spared.Timing);
        Assert.Equal(CaseState.Closed, spared.Case.State);
    }

    [Fact]
    public void A_service_without_a_decision_closes_after_its_last_step()
    {
        var paper = new Paper(PowerCategory.PublicService);
        paper.Do(1, Paper.Officer);
        Refused(() => paper.Propose(DecisionOutcome.Granted, null), "step-order");
        paper.Do(2, Paper.Officer);
        Refused(() => paper.Propose(DecisionOutcome.Granted, null), "no-step");
        Refused(() => paper.Do(2, Paper.Officer), "no-step");
        paper.Case.Close(Paper.Officer, paper.Timing);
        Assert.Equal(CaseState.Closed, paper.Case.State);
    }
}
