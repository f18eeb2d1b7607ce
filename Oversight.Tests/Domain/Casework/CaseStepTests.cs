using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

public sealed class CaseStepTests
{
    [Fact]
    public void A_step_cannot_be_left_out_or_done_twice()
    {
        var paper = new Paper();
        Assert.Contains("调查取证", Refused(() => paper.Do(3, Paper.Officer), "step-order").Message, StringComparison.Ordinal);
        Refused(() => paper.Case.StartStep(Paper.Officer, 2, paper.Timing), "step-order");
        Refused(() => paper.Case.SkipStep(Paper.Officer, 4, "当事人未要求听证", paper.Timing), "step-order");
        paper.Investigate();
        Assert.Contains("不能重复办理", Refused(paper.Investigate, "step-order").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_step_is_done_before_the_case_is_taken_on_or_while_it_is_stopped()
    {
        Refused(() => new Paper(started: false).Investigate(), "step");
        var paper = new Paper();
        paper.Case.Suspend(Paper.Officer, paper.Procedure, "appraisal", "委托检测机构鉴定", Paper.NewId(), paper.Timing);
        Refused(paper.Investigate, "step");
    }

    [Fact]
    public void A_step_belongs_to_its_post_in_the_handling_department()
    {
        var paper = new Paper();
        Refused(() => paper.Do(1, Paper.Stranger), "post");
        Refused(() => paper.Do(1, Paper.Head), "post");
        paper.Investigate();
        Refused(() => paper.Do(2, Paper.Officer), "post");
    }

    [Fact]
    public void An_investigation_needs_two_officers_with_a_valid_card()
    {
        var paper = new Paper();
        var one = Paper.CardHolder("马跃进");
        Refused(() => paper.Do(1, Paper.Officer, true, one), "two-officers");
        Refused(() => paper.Do(1, Paper.Officer, true, one, one), "two-officers");
        Refused(() => paper.Do(1, Paper.Officer, true, one, Paper.CardHolder("宋佳宁", new DateOnly(2026, 3, 1))), "card");
        Refused(() => paper.Do(1, Paper.Officer, true, one, Paper.CardHolder("范小雨", card: null)), "card");
        paper.Do(1, Paper.Officer, true, one, Paper.CardHolder("宋佳宁", new DateOnly(2026, 3, 2)));
        Assert.Equal(2, paper.Case.Steps[0].Officers.Count);
    }

    [Fact]
    public void Evidence_is_asked_for_where_the_procedure_registers_it()
    {
        var paper = new Paper();
        Refused(() => paper.Do(1, Paper.Officer, false, Paper.CardHolder("甲某"), Paper.CardHolder("乙某")), "evidence");
        paper.Investigate();
        var completed = Assert.IsType<CaseStepCompleted>(paper.Case.Facts[^1]);
        Assert.Equal([new string('a', 64)], completed.FileHashes);
    }

    [Fact]
    public void Only_an_optional_step_is_skipped_and_with_a_reason()
    {
        var paper = new Paper();
        Refused(() => paper.Case.SkipStep(Paper.Officer, 1, "情况紧急来不及办理", paper.Timing), "not-optional");
        paper.Investigate();
        paper.Do(2, Paper.Legal);
        paper.Do(3, Paper.Officer);
        Assert.Throws<InvalidInput>(() => paper.Case.SkipStep(Paper.Officer, 4, "", paper.Timing));
        paper.Case.SkipStep(Paper.Officer, 4, "当事人未要求听证", paper.Timing);
        Assert.Equal("当事人未要求听证", paper.Case.Steps[3].SkippedReason);
    }

    [Fact]
    public void Legal_review_is_done_by_somebody_who_did_not_handle_the_case()
    {
        var paper = new Paper(started: false);
        var both = Paper.Person("沈明理", Paper.Squadron, Role.DepartmentHead, Role.LegalOffice);
        paper.Accept(both);
        paper.Investigate();
        Refused(() => paper.Do(2, both), "reviewer-involved");
        paper.Do(2, Paper.Legal);
        Assert.Equal(Paper.Legal.Id, paper.Case.Steps[1].CompletedBy);
    }

    [Fact]
    public void Nor_does_somebody_who_handled_the_case_declare_the_review_needless()
    {
        var paper = new Paper(started: false, optionalReview: true);
        var both = Paper.Person("沈明理", Paper.Squadron, Role.DepartmentHead, Role.LegalOffice);
        paper.Accept(both);
        paper.Investigate();
        Refused(() => paper.Case.SkipStep(both, 2, "不属于应当法制审核的情形", paper.Timing), "reviewer-involved");
        paper.Case.SkipStep(Paper.Legal, 2, "不属于应当法制审核的情形", paper.Timing);
        Assert.Equal(Paper.Legal.Id, paper.Case.Steps[1].SkippedBy);
    }

    [Fact]
    public void The_decision_is_no_step_that_one_person_completes()
    {
        var paper = new Paper();
        paper.ToDecision();
        Refused(() => paper.Do(5, Paper.Leader), "decide-by-three");
    }

    [Fact]
    public void A_step_is_started_once_and_keeps_who_and_when()
    {
        var paper = new Paper();
        paper.Case.StartStep(Paper.Officer, 1, paper.Timing);
        var began = paper.Now;
        Refused(() => paper.Case.StartStep(Paper.Officer, 1, paper.Timing), "step-started");
        paper.Now = began.AddDays(1);
        paper.Do(1, Paper.Second, true, Paper.CardHolder("甲某"), Paper.CardHolder("乙某"));
        var step = paper.Case.Steps[0];
        Assert.Equal((began, Paper.Officer.Id, paper.Now, Paper.Second.Id), (step.StartedAt, step.StartedBy, step.CompletedAt, step.CompletedBy));
    }

    [Fact]
    public void A_step_with_a_limit_is_due_from_the_end_of_the_one_before()
    {
        var paper = new Paper();
        paper.Decided();
        Assert.Equal(ChinaTime.EndOf(new DateOnly(2026, 3, 11)), paper.Case.Steps[5].DueAt);
        Assert.Null(paper.Case.Steps[6].DueAt);
    }

    [Fact]
    public void What_comes_next_and_by_whom_follows_the_case()
    {
        var paper = new Paper(started: false);
        Assert.Equal((CaseMove.Accept, Role.DepartmentHead, "立案"), Next(paper));
        paper.Accept(Paper.Head);
        Assert.Equal((CaseMove.WorkStep, Role.Officer, "调查取证"), Next(paper));
        paper.ToDecision();
        Assert.Equal((CaseMove.Propose, Role.Officer, "提出处理意见"), Next(paper));
        paper.Propose();
        Assert.Equal((CaseMove.Check, Role.DepartmentHead, "审核处理意见"), Next(paper));
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        Assert.Equal((CaseMove.Decide, Role.Leader, "作出决定"), Next(paper));
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        paper.Do(6, Paper.Officer);
        paper.Do(7, Paper.Officer);
        Assert.Equal((CaseMove.Close, Role.Officer, "办结"), Next(paper));
        paper.Case.Close(Paper.Officer, paper.Timing);
        Assert.Equal((null, null, ""), Next(paper));
    }

    private static (CaseMove?, Role?, string) Next(Paper paper) => (paper.Case.NextMove, paper.Case.NextBy, paper.Case.NextLabel);

    [Fact]
    public void A_review_that_does_not_agree_takes_the_case_back_to_the_investigation()
    {
        var paper = new Paper();
        var (one, two) = (Paper.CardHolder("马跃进"), Paper.CardHolder("宋佳宁"));
        paper.Do(1, Paper.Officer, true, one, two);
        Refused(() => paper.Case.ReturnFromReview(Paper.Officer, 2, "事实不清，请补充询问笔录", paper.Timing), "post");
        Assert.Throws<InvalidInput>(() => paper.Case.ReturnFromReview(Paper.Legal, 2, "", paper.Timing));
        paper.Case.ReturnFromReview(Paper.Legal, 2, "事实不清，请补充询问笔录", paper.Timing);
        Assert.Equal("调查取证", paper.Case.CurrentStep!.Name);
        Assert.Equal((Paper.Legal.Id, "事实不清，请补充询问笔录"), (paper.Case.Steps[0].ReturnedBy!.Value, paper.Case.Steps[0].ReturnReason));
        Assert.Equal(["调查取证"], Assert.IsType<CaseReviewReturned>(paper.Case.Facts[^1]).Again);
        Refused(() => paper.Do(2, Paper.Legal), "step-order");

        // What was found before stays in the file; the same officers are not written down twice.
        paper.Do(1, Paper.Officer, true, one, two);
        Assert.Equal(2, paper.Case.Steps[0].Evidence.Count);
        Assert.Equal(2, paper.Case.Steps[0].Officers.Count);
        paper.Do(2, Paper.Legal);
        Assert.Equal("告知当事人", paper.Case.CurrentStep!.Name);
    }

    [Fact]
    public void Only_a_review_is_returned_and_not_by_somebody_who_handled_the_case()
    {
        var paper = new Paper(started: false);
        var both = Paper.Person("沈明理", Paper.Squadron, Role.DepartmentHead, Role.LegalOffice);
        paper.Accept(both);
        Refused(() => paper.Case.ReturnFromReview(Paper.Officer, 1, "事实不清，请补充询问笔录", paper.Timing), "not-review");
        paper.Investigate();
        Refused(() => paper.Case.ReturnFromReview(both, 2, "事实不清，请补充询问笔录", paper.Timing), "reviewer-involved");
    }
}
