using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;

namespace Oversight.Domain.Complaints;

/// <content>The answer, its review, what the complainant says to it, and the end.</content>
public sealed partial class Complaint
{
    /// <summary>What the look into it came to, of the latest answer that was approved.</summary>
    public ComplaintVerdict? Verdict { get; private set; }

    /// <summary>What the complainant said to the latest answer; null while nobody asked.</summary>
    public CallOutcome? Satisfaction { get; private set; }

    /// <summary>The finding that it became, or null.</summary>
    public Guid? FindingId { get; private set; }

    /// <summary>The answers, the first first.</summary>
    public IReadOnlyList<ComplaintAnswer> Answers => [.. _answers.OrderBy(a => a.Number)];

    /// <summary>The calls, the first first.</summary>
    public IReadOnlyList<ComplaintCall> Calls => [.. _calls.OrderBy(c => c.Number)];

    /// <summary>The answer that went out last, or null.</summary>
    public ComplaintAnswer? Reply => _answers.Where(a => a.Approved is true).MaxBy(a => a.Number);

    /// <summary>The department answers.</summary>
    /// <param name="actor">Who handles it.</param>
    /// <param name="verdict">What was found.</param>
    /// <param name="facts">What was done and found, for the file.</param>
    /// <param name="text">What the complainant is to be told.</param>
    /// <param name="evidence">What proves it.</param>
    /// <param name="id">Id of the answer.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Answer(Actor actor, ComplaintVerdict verdict, string facts, string text, IReadOnlyList<EvidenceFile> evidence, Guid id, CaseTiming timing)
    {
        var next = After(ComplaintStep.Answer);
        DemandHandles(actor, "答复", Role.DepartmentHead, Role.Officer, Role.LegalOffice);
        if (Kind is ComplaintKind.Complaint or ComplaintKind.Report)
        {
            if (verdict == ComplaintVerdict.NotApplicable)
                throw new InvalidInput("verdict", "投诉举报应当写明是否属实。");
            if (evidence.Count == 0 && _materials.Count == 0)
                throw new InvalidInput("evidence", "请附核查材料（照片、记录或者文书），没有材料不能答复。");
        }

        if (_assignments.Exists(a => a.Live && !a.Lead && a.DoneAt is null))
            throw new RuleBroken("tasks-open", "还有协办事项没有回复，请待协办部门回复后再答复。", "办法第十三条");
        _answers.Add(new ComplaintAnswer(
            id, _answers.Count + 1, Round, verdict, InvalidInput.Require("facts", "办理情况", facts, 2000, 10), InvalidInput.Require("text", "答复内容", text, 2000, 10), evidence, actor.Id, timing.Now));
        State = next;
        Recount(timing);
        Record(new ComplaintAnswerGiven(Round, verdict, [.. evidence.Select(f => f.Hash)]));
    }

    /// <summary>The answer does not do.</summary>
    public void ReturnAnswer(Actor actor, string opinion, CaseTiming timing)
    {
        var next = After(ComplaintStep.ReturnAnswer);
        var answer = DemandReview(actor);
        answer.Review(false, InvalidInput.Require("opinion", "退回意见", opinion, 500, 5), actor.Id, timing.Now);
        State = next;
        Recount(timing);
        Record(new ComplaintAnswerReturned(answer.Round, Said(answer.Opinion)));
    }

    /// <summary>The answer is good and goes out: the clock for it stops.</summary>
    /// <param name="actor">Who runs it; for what is against the bureau's own people, who supervises it.</param>
    /// <param name="opinion">Said to it, or empty.</param>
    /// <param name="callDays">Working days to call back.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void ApproveAnswer(Actor actor, string opinion, int callDays, CaseTiming timing)
    {
        var next = After(ComplaintStep.ApproveAnswer);
        var answer = DemandReview(actor);
        answer.Review(true, opinion.Trim().Length == 0 ? "同意答复" : InvalidInput.Require("opinion", "审核意见", opinion, 500, 2), actor.Id, timing.Now);
        (State, Verdict, RepliedAt, CallDays, Satisfaction) = (next, answer.Verdict, timing.Now, callDays, null);
        Recount(timing);
        Record(new ComplaintReplied(answer.Round, AnsweredInTime is true));
    }

    /// <summary>The answer of the complaint that it was joined to is its own too: the work was done once, clock and satisfaction stay apart.</summary>
    /// <param name="main">The main complaint, whose answer was just approved.</param>
    /// <param name="callDays">Working days to call back.</param>
    /// <param name="id">Id of the answer here.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void TakeAnswer(Complaint main, int callDays, Guid id, CaseTiming timing)
    {
        var next = After(ComplaintStep.TakeAnswer);
        if (MainId != main.Id || main.Reply is not { } reply)
            throw RuleBroken.NotVisible();
        var answer = new ComplaintAnswer(id, _answers.Count + 1, Round, reply.Verdict, $"与 {main.Number} 为同一事项，一并办理。", reply.Text, [], reply.By, timing.Now);
        answer.Review(true, "采用主件答复", reply.ReviewedBy!.Value, timing.Now);
        _answers.Add(answer);
        EndTasks("随主件答复", timing.Now);
        (State, Verdict, RepliedAt, CallDays, Satisfaction) = (next, reply.Verdict, timing.Now, callDays, null);
        Recount(timing);
        Record(new ComplaintReplied(Round, AnsweredInTime is true));
    }

    /// <summary>Enters what the complainant says to the answer.</summary>
    /// <param name="actor">Who calls them back, or the public where they say it by themselves.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="reason">Why; needed where they are not satisfied.</param>
    /// <param name="id">Id of the call.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void CallBack(Actor actor, CallOutcome outcome, string reason, Guid id, CaseTiming timing)
    {
        var next = After(outcome switch
        {
            CallOutcome.Satisfied => ComplaintStep.Satisfy,
            CallOutcome.Dissatisfied => ComplaintStep.Dissatisfy,
            _ => ComplaintStep.NotReached,
        });
        var own = actor.Is(Role.Public);
        if (!own)
            ComplaintOffice.DemandRuns(actor, this, "回访");
        if (!own && actor.Id == Reply?.By)
            throw new RuleBroken("same-person", "答复由您作出，回访应当由其他人员进行。", "办法第十三条");
        var why = reason.Trim().Length == 0 && outcome == CallOutcome.Satisfied ? "" : InvalidInput.Require("reason", "原因", reason, 500, 2);
        _calls.Add(new ComplaintCall(id, _calls.Count + 1, Round, outcome, why, own, actor.Id, timing.Now));
        (State, Satisfaction) = (next, outcome);
        Recount(timing);
        Record(new ComplainantCalled(outcome, own ? "" : Said(why)));
    }

    /// <summary>Handles it once more, because the complainant is not satisfied. Once.</summary>
    public void Reopen(Actor actor, string reason, CaseTiming timing)
    {
        var next = After(ComplaintStep.Reopen);
        ComplaintOffice.DemandRuns(actor, this, "决定重新办理");
        if (Round > 1)
            throw new RuleBroken("reopen-once", "已经重新办理一次，不能再次重新办理；投诉人仍不满意的，告知其复查复核等途径后办结。", "信访工作条例第三十五条");
        var why = InvalidInput.Require("reason", "重新办理的理由", reason, 500, 5);
        EndAll("重新办理", timing.Now, tasks: true);
        (State, ReopenedAt, AssignedTo, HandlerId) = (next, timing.Now, null, null);
        Recount(timing);
        Record(new ComplaintReopened(DueOn, Said(why)));
    }

    /// <summary>Ends it.</summary>
    /// <param name="actor">Who runs it.</param>
    /// <param name="reason">Needed where the complainant is not satisfied or was not reached.</param>
    /// <param name="leastCalls">How often one must have tried to reach them.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Close(Actor actor, string reason, int leastCalls, CaseTiming timing)
    {
        var next = After(ComplaintStep.Close);
        ComplaintOffice.DemandRuns(actor, this, "办结");
        if (State == ComplaintState.Replied && Reachable && _calls.Count(c => c.Round == Round && c.Outcome == CallOutcome.NotReached) is var tried && tried < leastCalls)
            throw new RuleBroken("call-first", $"办结前应当回访；联系不上的至少联系{leastCalls}次，已登记{tried}次。", "办法第十三条");
        Reason = State == ComplaintState.Satisfied && reason.Trim().Length == 0 ? "投诉人满意" : InvalidInput.Require("reason", "办结说明", reason, 500, 4);
        (State, ClosedAt) = (next, timing.Now);
        Recount(timing);
        Record(new ComplaintClosed(Said(Reason)));
    }

    /// <summary>It is true: it becomes a finding about the department, which is returned to be kept.</summary>
    /// <param name="actor">The supervising side.</param>
    /// <param name="text">What was found, in words that do not say who complained or that anybody did.</param>
    /// <param name="departmentId">The department at fault: the one complained about, or where none was, the one that answers for the matter.</param>
    /// <param name="ofLegalOffice">Whether that is the legal office.</param>
    /// <param name="findingId">Id of the finding.</param>
    /// <param name="today">China time.</param>
    public Finding Uphold(Actor actor, FindingText text, Guid departmentId, bool ofLegalOffice, Guid findingId, DateOnly today)
    {
        ComplaintOffice.DemandSupervises(actor, this, "转为问题");
        if (FindingId is not null)
            throw new RuleBroken("upheld", "该件已经转为问题，请到问题台账办理。", "办法第十六条");
        if ((_answers.MaxBy(a => a.Number)?.Verdict ?? Verdict) is not (ComplaintVerdict.True or ComplaintVerdict.PartlyTrue))
            throw new RuleBroken("not-true", "核查属实或者部分属实的才能转为问题，请先核查答复。", "办法第十六条");
        if (AboutDepartmentId is { } accused && accused != departmentId)
            throw new InvalidInput("department", "问题应当登记在被投诉的部门名下。");
        IssuingOffice.Demand(actor, departmentId, ofLegalOffice, "登记问题");
        var finding = Finding.FromCase(findingId, text, departmentId, ofLegalOffice, ItemId, CaseId, today, actor.Id);
        FindingId = findingId;
        Record(new ComplaintUpheld(Level == Confidentiality.Confidential ? Guid.Empty : findingId));
        return finding;
    }

    private ComplaintAnswer DemandReview(Actor actor)
    {
        if (Against == Against.Nobody && Kind != ComplaintKind.Report)
            ComplaintOffice.DemandRuns(actor, this, "审核答复");
        else
            ComplaintOffice.DemandSupervises(actor, this, "审核答复");
        var answer = _answers.MaxBy(a => a.Number)!;
        if (answer.By == actor.Id)
            throw new RuleBroken("same-person", "答复由您提交，不能由您审核，请由其他人员审核。", "办法第五条");
        if (Level != Confidentiality.Confidential && AssignedTo is { } department && actor.BelongsTo(department))
            throw new RuleBroken("own-department", "答复由您所在的部门作出，应当由其他部门审核。", "办法第五条");
        return answer;
    }
}
