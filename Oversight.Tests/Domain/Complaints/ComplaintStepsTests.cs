using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Supervision;
using Oversight.Tests.Domain.Time;
using static Oversight.Tests.Domain.Complaints.Desk;

namespace Oversight.Tests.Domain.Complaints;

/// <summary>Every step of the table, and who is refused it.</summary>
public sealed class ComplaintStepsTests
{
    [Fact]
    public void A_complaint_goes_from_the_phone_to_its_end()
    {
        var desk = Registered();
        var c = desk.Complaint;
        Assert.Equal((ComplaintState.Registered, China.Day(2026, 11, 30)), (c.State, c.DueOn!.Value));
        desk.Accepted();
        Assert.Equal((ComplaintState.Accepted, China.Day(2026, 12, 14)), (c.State, c.DueOn!.Value));
        desk.Assigned();
        Assert.Equal((ComplaintState.Assigned, (Guid?)Other), (c.State, c.AssignedTo));
        desk.Answered();
        desk.Replied();
        Assert.Equal((ComplaintState.Replied, ComplaintVerdict.True, true), (c.State, c.Verdict!.Value, c.AnsweredInTime!.Value));
        c.CallBack(Clerk, CallOutcome.Satisfied, "", Guid.NewGuid(), desk.Timing);
        c.Close(Clerk, "", 2, desk.Timing);
        Assert.Equal((ComplaintState.Closed, "投诉人满意", false, (DateTime?)null), (c.State, c.Reason, c.IsOpen, c.DueAt));
        Assert.Equal(
            ["complaint.registered", "complaint.accepted", "complaint.assigned", "complaint.answered", "complaint.replied", "complaint.called-back", "complaint.closed"],
            c.Facts.Select(f => f.Action));
    }

    [Fact]
    public void No_step_is_taken_out_of_its_turn()
    {
        var verbs = new Dictionary<ComplaintStep, Action<Complaint, Desk>>
        {
            [ComplaintStep.Accept] = (c, d) => c.Accept(Clerk, ComplaintLimit.Of(Parameters.ComplaintDays, 15), d.Timing),
            [ComplaintStep.Refuse] = (c, d) => c.Refuse(Clerk, RefusalGround.Concluded, null, "已经复核终结，请知悉谅解。", d.Timing),
            [ComplaintStep.Transfer] = (c, d) => c.Transfer(Clerk, "区交警大队", "属于其职责范围", d.Timing),
            [ComplaintStep.Assign] = (c, d) => c.Assign(Clerk, To(Other), "", Guid.NewGuid(), d.Timing),
            [ComplaintStep.TakeBack] = (c, d) => c.TakeBack(Clerk, "派错了部门", d.Timing),
            [ComplaintStep.HandOn] = (c, d) => c.HandOn(OtherHead, To(Squadron), "不属于我队辖区", Guid.NewGuid(), d.Timing),
            [ComplaintStep.SetTask] = (c, d) => c.SetTask(Clerk, To(Squadron), "提供巡查记录", 3, Guid.NewGuid(), d.Timing),
            [ComplaintStep.FinishTask] = (c, d) => c.FinishTask(Head, 2, "巡查记录见附件", [], d.Timing),
            [ComplaintStep.AskExtension] = (c, d) => c.AskExtension(OtherHead, 5, "需要检测鉴定", Guid.NewGuid(), d.Timing),
            [ComplaintStep.DecideExtension] = (c, d) => c.DecideExtension(Leader, true, "同意", d.Timing),
            [ComplaintStep.Answer] = (c, d) => c.Answer(OtherHead, ComplaintVerdict.True, "到场核查两次，拍照取证。", "已核查处理，感谢监督。", [Photo()], Guid.NewGuid(), d.Timing),
            [ComplaintStep.ReturnAnswer] = (c, d) => c.ReturnAnswer(Clerk, "没有写明结果", d.Timing),
            [ComplaintStep.ApproveAnswer] = (c, d) => c.ApproveAnswer(Clerk, "", 5, d.Timing),
            [ComplaintStep.Satisfy] = (c, d) => c.CallBack(Clerk, CallOutcome.Satisfied, "", Guid.NewGuid(), d.Timing),
            [ComplaintStep.Dissatisfy] = (c, d) => c.CallBack(Clerk, CallOutcome.Dissatisfied, "没有解决", Guid.NewGuid(), d.Timing),
            [ComplaintStep.NotReached] = (c, d) => c.CallBack(Clerk, CallOutcome.NotReached, "无人接听", Guid.NewGuid(), d.Timing),
            [ComplaintStep.Reopen] = (c, d) => c.Reopen(Clerk, "投诉人不满意", d.Timing),
            [ComplaintStep.Close] = (c, d) => c.Close(Clerk, "已经告知途径", 0, d.Timing),
            [ComplaintStep.Withdraw] = (c, d) => c.Withdraw(Clerk, "投诉人来电撤回", d.Timing),
        };
        var states = new Dictionary<ComplaintState, Func<Desk>>
        {
            [ComplaintState.Registered] = () => Registered(),
            [ComplaintState.Accepted] = () => Registered().Accepted(),
            [ComplaintState.Refused] = () => Act(Registered(), ComplaintStep.Refuse),
            [ComplaintState.Transferred] = () => Act(Registered(), ComplaintStep.Transfer),
            [ComplaintState.Assigned] = () => Act(Act(Registered().Assigned(), ComplaintStep.SetTask), ComplaintStep.AskExtension),
            [ComplaintState.Answered] = () => Registered().Answered(),
            [ComplaintState.Replied] = () => Registered().Replied(),
            [ComplaintState.Satisfied] = () => Act(Registered().Replied(), ComplaintStep.Satisfy),
            [ComplaintState.Dissatisfied] = () => Registered().Dissatisfied(),
            [ComplaintState.Closed] = () => Act(Registered().Dissatisfied(), ComplaintStep.Close),
            [ComplaintState.Withdrawn] = () => Act(Registered(), ComplaintStep.Withdraw),
        };
        Assert.Equal(Enum.GetValues<ComplaintState>(), states.Keys);
        foreach (var (state, reach) in states)
        {
            foreach (var (step, verb) in verbs)
            {
                var desk = reach();
                Assert.Equal(state, desk.Complaint.State);
                if (!ComplaintFlow.Table.Allows(state, step))
                    Assert.Equal("step", Broken(() => verb(desk.Complaint, desk)));
            }
        }

        Desk Act(Desk desk, ComplaintStep step)
        {
            verbs[step](desk.Complaint, desk);
            return desk;
        }
    }

    [Fact]
    public void Who_does_not_run_it_takes_no_decision_on_it()
    {
        foreach (var actor in new[] { Head, Officer, Liaison, OtherHead, Leader, Deputy, Personnel, Administrator, Auditor })
        {
            var desk = Registered();
            Assert.Equal("desk", Broken(() => desk.Complaint.Accept(actor, ComplaintLimit.Of(Parameters.ComplaintDays, 15), desk.Timing)));
            Assert.Equal("desk", Broken(() => desk.Complaint.Transfer(actor, "区交警大队", "属于其职责范围", desk.Timing)));
        }
    }

    [Fact]
    public void A_refusal_needs_a_lawful_ground_and_says_where_to_go()
    {
        var (within, without) = (Scope(true), Scope(false));
        var desk = Registered();
        Assert.Equal("scope", Invalid(() => desk.Complaint.Refuse(Clerk, RefusalGround.OutOfScope, null, "这不是我们的职责，请向交警反映。", desk.Timing)));
        Assert.Equal("within-scope", Broken(() => desk.Complaint.Refuse(Clerk, RefusalGround.OutOfScope, within, "这不是我们的职责，请向交警反映。", desk.Timing)));
        Assert.Equal("text", Invalid(() => desk.Complaint.Refuse(Clerk, RefusalGround.OutOfScope, without, "不管", desk.Timing)));
        Assert.Equal("reachable", Broken(() => desk.Complaint.Refuse(Clerk, RefusalGround.NoConcreteMatter, null, "内容不清，无法办理此件。", desk.Timing)));
        desk.Complaint.Refuse(Clerk, RefusalGround.OutOfScope, without, "这不是我们的职责，请向交警反映，电话122。", desk.Timing);
        Assert.Equal((ComplaintState.Refused, (Guid?)without.Id), (desk.Complaint.State, desk.Complaint.ScopeId));

        static ComplaintScope Scope(bool mine) => ComplaintScope.Enter(Guid.NewGuid(), "traffic", new ScopeText("违法停车", mine, "请向交警反映。", "交警大队", "122", 1), ScopeChange.Now(Guid.NewGuid(), Clerk.Id, China.At(2026, 11, 23)));
    }

    [Fact]
    public void The_receipt_of_a_transfer_is_entered_once()
    {
        var desk = Registered();
        Assert.Equal("not-transferred", Broken(() => desk.Complaint.ReceiveTransfer(Clerk, China.Day(2026, 11, 23), [], desk.Timing)));
        desk.Complaint.Transfer(Clerk, "区交警大队", "属于其职责范围", desk.Timing);
        Assert.Equal("on", Invalid(() => desk.Complaint.ReceiveTransfer(Clerk, China.Day(2026, 11, 24), [], desk.Timing)));
        desk.Complaint.ReceiveTransfer(Clerk, China.Day(2026, 11, 23), [Photo()], desk.Timing);
        Assert.Equal("receipt-once", Broken(() => desk.Complaint.ReceiveTransfer(Clerk, China.Day(2026, 11, 23), [], desk.Timing)));
    }

    [Fact]
    public void It_is_taken_back_and_handed_on_with_a_reason_and_the_clock_runs_on()
    {
        var desk = Registered().Assigned();
        var due = desk.Complaint.DueAt;
        Assert.Equal("handler", Broken(() => desk.Complaint.HandOn(Head, To(Squadron), "不属于我队辖区", Guid.NewGuid(), desk.Timing)));
        Assert.Equal("reason", Invalid(() => desk.Complaint.HandOn(OtherHead, To(Squadron), "", Guid.NewGuid(), desk.Timing)));
        Assert.Equal("same-handler", Broken(() => desk.Complaint.HandOn(OtherHead, To(Other), "不属于我队辖区", Guid.NewGuid(), desk.Timing)));
        desk.Complaint.HandOn(OtherHead, To(Squadron), "不属于我队辖区", Guid.NewGuid(), desk.Timing);
        Assert.Equal(((Guid?)Squadron, due), (desk.Complaint.AssignedTo, desk.Complaint.DueAt));
        Assert.Equal([false, true], desk.Complaint.Assignments.Select(a => a.Live));
        desk.Complaint.TakeBack(Clerk, "派错了部门", desk.Timing);
        Assert.Equal(((Guid?)null, due, ComplaintState.Accepted), (desk.Complaint.AssignedTo, desk.Complaint.DueAt, desk.Complaint.State));
        Assert.DoesNotContain(desk.Complaint.Assignments, a => a.Live);
    }

    [Fact]
    public void The_answer_waits_for_every_part_of_the_work()
    {
        var desk = Registered().Assigned();
        Assert.Equal("handler", Broken(() => desk.Complaint.SetTask(OtherOfficer, To(Squadron), "提供巡查记录", 3, Guid.NewGuid(), desk.Timing)));
        desk.Complaint.SetTask(OtherHead, To(Squadron), "提供巡查记录", 3, Guid.NewGuid(), desk.Timing);
        Assert.Equal("task-open", Broken(() => desk.Complaint.SetTask(OtherHead, To(Squadron), "再提供一份", 3, Guid.NewGuid(), desk.Timing)));
        Assert.Equal("tasks-open", Broken(() => desk.Answered()));
        Assert.Equal("task-other", Broken(() => desk.Complaint.FinishTask(OtherOfficer, 2, "巡查记录见附件", [], desk.Timing)));
        desk.Complaint.FinishTask(Liaison, 2, "巡查记录见附件", [Photo()], desk.Timing);
        Assert.Equal("task-done", Broken(() => desk.Complaint.FinishTask(Liaison, 2, "巡查记录见附件", [], desk.Timing)));
        desk.Answered();
        Assert.Equal(ComplaintState.Answered, desk.Complaint.State);
    }

    [Fact]
    public void An_answer_needs_a_verdict_and_evidence_and_another_pair_of_eyes()
    {
        var desk = Registered().Assigned();
        Assert.Equal("handler", Broken(() => desk.Answered(Officer)));
        Assert.Equal("verdict", Invalid(() => desk.Answered(verdict: ComplaintVerdict.NotApplicable)));
        Assert.Equal("evidence", Invalid(() => desk.Complaint.Answer(OtherHead, ComplaintVerdict.True, "到场核查两次，拍照取证。", "已核查处理，感谢监督。", [], Guid.NewGuid(), desk.Timing)));
        desk.Answered();
        var both = Person("兼任", [], (Other, Role.Officer), (LegalRoom, Role.LegalOffice));
        Assert.Equal("own-department", Broken(() => desk.Complaint.ApproveAnswer(both, "", 5, desk.Timing)));
        Assert.Equal("desk", Broken(() => desk.Complaint.ApproveAnswer(OtherHead, "", 5, desk.Timing)));
        desk.Complaint.ReturnAnswer(Clerk, "没有写明处理结果", desk.Timing);
        Assert.Equal(ComplaintState.Assigned, desk.Complaint.State);
        desk.Answered().Replied();
        Assert.Equal([(1, false), (2, true)], desk.Complaint.Answers.Select(a => (a.Number, a.Approved!.Value)));
    }

    [Fact]
    public void What_is_against_the_bureau_s_own_people_is_reviewed_by_the_legal_office()
    {
        var desk = Registered(target: AgainstSquadron()).Answered();
        Assert.Equal("supervision", Broken(() => desk.Complaint.ApproveAnswer(Clerk, "", 5, desk.Timing)));
        desk.Complaint.ApproveAnswer(Legal, "", 5, desk.Timing);
        Assert.Equal(ComplaintState.Replied, desk.Complaint.State);
    }

    [Fact]
    public void It_is_reopened_once()
    {
        var desk = Registered().Dissatisfied();
        desk.Now = China.At(2026, 12, 20);
        desk.Complaint.Reopen(Clerk, "投诉人不满意，重新核查", desk.Timing);
        Assert.Equal((ComplaintState.Accepted, 2, China.Day(2027, 1, 8)), (desk.Complaint.State, desk.Complaint.Round, desk.Complaint.DueOn!.Value));
        desk.Assigned();
        Assert.Equal("extension-reopened", Broken(() => desk.Complaint.AskExtension(OtherHead, 5, "需要检测鉴定", Guid.NewGuid(), desk.Timing)));
        desk.Dissatisfied();
        Assert.Equal("reopen-once", Broken(() => desk.Complaint.Reopen(Clerk, "投诉人不满意，重新核查", desk.Timing)));
        Assert.DoesNotContain(ComplaintStep.Reopen, desk.Complaint.Open(Clerk));
        desk.Complaint.Close(Clerk, "已告知复查复核途径", 2, desk.Timing);
    }

    [Fact]
    public void It_is_not_closed_before_one_tried_to_reach_the_complainant()
    {
        var desk = Registered().Replied();
        Assert.Equal("call-first", Broken(() => desk.Complaint.Close(Clerk, "联系不上", 2, desk.Timing)));
        desk.Complaint.CallBack(Clerk, CallOutcome.NotReached, "无人接听", Guid.NewGuid(), desk.Timing);
        Assert.Equal("call-first", Broken(() => desk.Complaint.Close(Clerk, "联系不上", 2, desk.Timing)));
        desk.Complaint.CallBack(Clerk, CallOutcome.NotReached, "已经关机", Guid.NewGuid(), desk.Timing);
        desk.Complaint.Close(Clerk, "两次联系不上", 2, desk.Timing);
        Assert.Equal((ComplaintState.Closed, (CallOutcome?)CallOutcome.NotReached), (desk.Complaint.State, desk.Complaint.Satisfaction));
    }

    [Fact]
    public void The_complainant_says_by_themselves_whether_they_are_satisfied()
    {
        var desk = Registered().Replied();
        desk.Complaint.CallBack(Actor.Public, CallOutcome.Dissatisfied, "还在倾倒", Guid.NewGuid(), desk.Timing);
        Assert.Equal((ComplaintState.Dissatisfied, true), (desk.Complaint.State, desk.Complaint.Calls[0].Own));
    }

    [Fact]
    public void What_is_true_becomes_a_finding_once_and_in_the_name_of_whom_it_is_about()
    {
        var desk = Registered(target: AgainstSquadron()).Assigned();
        var text = new FindingText("执法时未出示证件", "投诉核查", Dimension.Conduct, "三名队员检查时均未出示执法证件。", "行政处罚法第五十五条");
        Assert.Equal("not-true", Broken(() => Uphold(Squadron)));
        desk.Answered(verdict: ComplaintVerdict.Untrue);
        Assert.Equal("not-true", Broken(() => Uphold(Squadron)));
        desk.Complaint.ReturnAnswer(Legal, "调取记录仪再查", desk.Timing);
        desk.Answered(verdict: ComplaintVerdict.PartlyTrue);
        Assert.Equal("department", Invalid(() => Uphold(Other)));
        Assert.Equal("supervision", Broken(() => desk.Complaint.Uphold(Clerk, text, Squadron, false, Guid.NewGuid(), desk.Timing.Today)));
        var finding = Uphold(Squadron);
        Assert.Equal((Squadron, (Guid?)finding.Id), (finding.DepartmentId, desk.Complaint.FindingId));
        Assert.Equal("upheld", Broken(() => Uphold(Squadron)));

        Finding Uphold(Guid department) => desk.Complaint.Uphold(Legal, text, department, false, Guid.NewGuid(), desk.Timing.Today);
    }

    [Fact]
    public void Joined_complaints_are_answered_together_and_keep_their_own_clock_and_satisfaction()
    {
        var (main, joined) = (Registered().Assigned(), Registered().Accepted(days: 3));
        Assert.Equal("joined-level", Broken(() => Registered(level: Confidentiality.Open).Accepted().Complaint.Join(Clerk, main.Complaint)));
        joined.Complaint.Join(Clerk, main.Complaint);
        Assert.Equal("joined", Broken(() => joined.Complaint.Join(Clerk, main.Complaint)));
        Assert.Equal("main", Broken(() => Registered().Accepted().Complaint.Join(Clerk, joined.Complaint)));
        main.Replied();
        joined.Now = China.At(2026, 11, 30);
        joined.Complaint.TakeAnswer(main.Complaint, 5, Guid.NewGuid(), joined.Timing);
        Assert.Equal((true, false), (main.Complaint.AnsweredInTime, joined.Complaint.AnsweredInTime));
        main.Complaint.CallBack(Clerk, CallOutcome.Satisfied, "", Guid.NewGuid(), main.Timing);
        Assert.Equal((ComplaintState.Satisfied, ComplaintState.Replied), (main.Complaint.State, joined.Complaint.State));
        var apart = Registered().Accepted();
        Assert.Equal("not-joined", Broken(() => apart.Complaint.Part(Clerk, "不是同一件事")));
        apart.Complaint.Join(Clerk, Registered().Assigned().Complaint);
        apart.Complaint.Part(Clerk, "不是同一件事");
        Assert.Null(apart.Complaint.MainId);
    }

    [Fact]
    public void The_buttons_are_what_the_verbs_allow()
    {
        var desk = Registered().Assigned();
        Assert.Equal([ComplaintStep.TakeBack, ComplaintStep.SetTask, ComplaintStep.Withdraw], desk.Complaint.Open(Clerk));
        Assert.Equal([ComplaintStep.HandOn, ComplaintStep.SetTask, ComplaintStep.AskExtension, ComplaintStep.Answer], desk.Complaint.Open(OtherHead));
        Assert.Empty(desk.Complaint.Open(Head));
        desk.Complaint.AskExtension(OtherHead, 5, "需要检测鉴定", Guid.NewGuid(), desk.Timing);
        Assert.Equal([ComplaintStep.DecideExtension], desk.Complaint.Open(Leader));
        Assert.Equal([ComplaintStep.DecideExtension], desk.Complaint.Open(Deputy));
        Assert.Empty(desk.Complaint.Open(LegalDeputy));
    }
}
