using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Complaints;

/// <content>Who handles it, with whom, and until when.</content>
public sealed partial class Complaint
{
    /// <summary>主办部门, or null.</summary>
    public Guid? AssignedTo { get; private set; }

    /// <summary>Who of it handles it, or null.</summary>
    public Guid? HandlerId { get; private set; }

    /// <summary>The assignments, the first first.</summary>
    public IReadOnlyList<ComplaintAssignment> Assignments => [.. _assignments.OrderBy(a => a.Number)];

    /// <summary>The extensions, the first first.</summary>
    public IReadOnlyList<ComplaintExtension> Extensions => [.. _extensions.OrderBy(e => e.AskedAt)];

    /// <summary>Whether an extension waits for a decision.</summary>
    public bool ExtensionWaits => _extensions.Exists(e => e.Granted is null);

    /// <summary>Gives it to a department; at 举报保密 to a named person of it.</summary>
    public void Assign(Actor actor, Assignee to, string text, Guid id, CaseTiming timing)
    {
        var next = After(ComplaintStep.Assign);
        ComplaintOffice.DemandRuns(actor, this, "派发");
        DemandFit(to, lead: true);
        var what = text.Trim().Length == 0 ? "" : InvalidInput.Require("text", "办理要求", text, 500, 2);
        State = next;
        Give(to, what, actor, id, timing);
        Record(new ComplaintAssigned(to.DepartmentId, Named(to.Name), to.OfficerId ?? Guid.Empty, Said(what)));
    }

    /// <summary>Takes it back from the department.</summary>
    public void TakeBack(Actor actor, string reason, CaseTiming timing)
    {
        var next = After(ComplaintStep.TakeBack);
        ComplaintOffice.DemandRuns(actor, this, "收回");
        var why = InvalidInput.Require("reason", "收回理由", reason, 500, 5);
        var from = AssignedTo!.Value;
        EndAll(why, timing.Now, tasks: true);
        (State, AssignedTo, HandlerId) = (next, null, null);
        Recount(timing);
        Record(new ComplaintTakenBack(from, Said(why)));
    }

    /// <summary>The department hands it on, because it is another's, with a reason. The clock runs on.</summary>
    public void HandOn(Actor actor, Assignee to, string reason, Guid id, CaseTiming timing)
    {
        _ = After(ComplaintStep.HandOn);
        DemandHandles(actor, "移交", Role.DepartmentHead, Role.Officer, Role.Liaison, Role.LegalOffice);
        DemandFit(to, lead: true);
        var why = InvalidInput.Require("reason", "移交理由", reason, 500, 5);
        var from = AssignedTo!.Value;
        if (to.DepartmentId == from && to.OfficerId == HandlerId)
            throw new RuleBroken("same-handler", "接收的部门和人员没有变化，无需移交。", "办法第十三条");
        EndAll(why, timing.Now, tasks: false);
        Give(to, why, actor, id, timing);
        Record(new ComplaintHandedOn(from, to.DepartmentId, Named(to.Name), to.OfficerId ?? Guid.Empty, Said(why)));
    }

    /// <summary>Gives a part of the work to a further department (协办).</summary>
    /// <param name="actor">The head of the leading department, or who runs it.</param>
    /// <param name="to">Whom.</param>
    /// <param name="text">What is to be done.</param>
    /// <param name="days">Working days; they end no later than the complaint's own limit.</param>
    /// <param name="id">Id of the part.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void SetTask(Actor actor, Assignee to, string text, int days, Guid id, CaseTiming timing)
    {
        _ = After(ComplaintStep.SetTask);
        if (!ComplaintOffice.Runs(actor, this))
            DemandHandles(actor, "交办协办事项", Role.DepartmentHead, Role.LegalOffice);
        DemandFit(to, lead: false);
        if (_assignments.Exists(a => a.Live && !a.Lead && a.DoneAt is null && a.DepartmentId == to.DepartmentId))
            throw new RuleBroken("task-open", "该部门还有未回复的协办事项，请待其回复后再交办。", "办法第十三条");
        if (days is < 1 or > 30)
            throw new InvalidInput("days", "协办期限应为1至30个工作日。");
        var due = Deadline.Of(timing.Now, new Term(days, TermUnit.WorkingDays), timing.Calendar, null, null, timing.Amber).DueAt!.Value;
        var task = new ComplaintAssignment(id, _assignments.Count + 1, false, to, InvalidInput.Require("text", "协办内容", text, 500, 5), actor.Id, timing.Now) { DueAt = AnswerDueAt is { } limit && limit < due ? limit : due };
        _assignments.Add(task);
        Record(new ComplaintTaskSet(task.Number, to.DepartmentId, Named(to.Name), to.OfficerId ?? Guid.Empty, ChinaTime.LastDayBefore(task.DueAt!.Value)));
    }

    /// <summary>The further department says what came of its part.</summary>
    public void FinishTask(Actor actor, int number, string result, IReadOnlyList<EvidenceFile> files, CaseTiming timing)
    {
        _ = After(ComplaintStep.FinishTask);
        var task = _assignments.Find(a => a.Number == number && !a.Lead && a.Live) ?? throw RuleBroken.NotVisible();
        if (!(task.OfficerId is { } named ? named == actor.Id : actor.IsAnyIn(task.DepartmentId, Role.DepartmentHead, Role.Officer, Role.Liaison, Role.LegalOffice)))
            throw new RuleBroken("task-other", "协办事项由交办的部门或者人员回复，请转其办理。", "办法第十三条");
        if (task.DoneAt is not null)
            throw new RuleBroken("task-done", "该协办事项已经回复，需要补充的请主办部门另行交办。", "办法第十三条");
        task.Finish(InvalidInput.Require("result", "协办情况", result, 2000, 5), actor.Id, timing.Now);
        _materials.AddRange(files);
        Record(new ComplaintTaskFinished(number, [.. files.Select(f => f.Hash)]));
    }

    /// <summary>Asks for the one extension.</summary>
    public void AskExtension(Actor actor, int days, string reason, Guid id, CaseTiming timing)
    {
        _ = After(ComplaintStep.AskExtension);
        DemandHandles(actor, "申请延期", Role.DepartmentHead, Role.Officer, Role.LegalOffice);
        if (_extensions.Exists(e => e.Granted is null))
            throw new RuleBroken("extension-waits", "已有一份延期申请待审批，请等待审批结果。", ComplaintTerms.Statute.Clause);
        if (_extensions.Exists(e => e.Granted is true))
            throw new RuleBroken("extension-once", "已经延期一次，不能再次延期，请在期限内答复。", ComplaintTerms.Statute.Clause);
        if (Round > 1)
            throw new RuleBroken("extension-reopened", "重新办理的投诉不能延期，请在期限内答复。", ComplaintTerms.Statute.Clause);
        if (timing.Now >= DueAt)
            throw new RuleBroken("extension-late", $"办理期限已于{ChinaTime.Text(DueOn!.Value)} 24:00届满，期满后不能延期，请尽快答复。", ComplaintTerms.Statute.Clause);
        if (days is < 1 or > 20)
            throw new InvalidInput("days", "延长的期限应为1至20个工作日（法定不得超过30日）。");
        var why = InvalidInput.Require("reason", "延期理由", reason, 500, 5);
        _extensions.Add(new ComplaintExtension(id, days, why, actor.Id, timing.Now));
        Record(new ComplaintExtensionAsked(days, Said(why)));
    }

    /// <summary>Grants or declines it; the complainant is told of the new day and the reason.</summary>
    public void DecideExtension(Actor actor, bool granted, string opinion, CaseTiming timing)
    {
        _ = After(ComplaintStep.DecideExtension);
        var asked = _extensions.Find(e => e.Granted is null) ?? throw new RuleBroken("no-extension", "没有待审批的延期申请。", ComplaintTerms.Statute.Clause);
        if (ComplaintOffice.Recused(actor, this))
            throw new RuleBroken("recused", "该件涉及您本人或者您所在的部门，应当回避，请由其他负责人审批。", ComplaintOffice.RecusalClause);
        if (!actor.Is(Role.Leader) && !(actor.Is(Role.DeputyLeader) && actor.InCharge.Contains(AssignedTo!.Value)))
            throw new RuleBroken("approver", "延期由局长或者分管承办部门的副局长批准，请转其审批。", ComplaintTerms.Statute.Clause);
        if (asked.AskedBy == actor.Id)
            throw new RuleBroken("same-person", "延期申请由您提出，不能由您审批。", ComplaintTerms.Statute.Clause);
        asked.Decide(granted, InvalidInput.Require("opinion", "审批意见", opinion, 500, 2), actor.Id, timing.Now);
        Recount(timing);
        Record(new ComplaintExtensionDecided(granted, DueOn, Said(asked.Opinion)));
    }

    /// <summary>Whether the actor handles it now: by name, or in the department where nobody is named.</summary>
    public bool HandledBy(Actor actor, params ReadOnlySpan<Role> roles) =>
        AssignedTo is { } department && !ComplaintOffice.Recused(actor, this)
        && (HandlerId == actor.Id || (Level != Confidentiality.Confidential && (HandlerId is null ? actor.IsAnyIn(department, roles) : actor.Is(Role.DepartmentHead, department))));

    private void DemandHandles(Actor actor, string what, params ReadOnlySpan<Role> roles)
    {
        if (!HandledBy(actor, roles))
            throw new RuleBroken("handler", $"该件由承办部门{(HandlerId is null ? "" : "指定的经办人")}{what}，请转其办理。", "办法第十三条");
    }

    private void DemandFit(Assignee to, bool lead)
    {
        if (Against == Against.Leader)
            throw new RuleBroken("leader-up", "反映局长的投诉举报不得由本局部门查办，请转送上级机关或者纪检监察机关。", ComplaintOffice.SecrecyClause);
        if (to.DepartmentId == AboutDepartmentId && (lead || Level == Confidentiality.Confidential))
            throw new RuleBroken("recused", "被投诉的部门应当回避，不能承办针对自己的投诉，请改派其他部门。", ComplaintOffice.RecusalClause);
        if (to.InChargeOfAccused)
            throw new RuleBroken("recused", "该部门由被投诉的副局长分管，应当回避，请改派其他部门。", ComplaintOffice.RecusalClause);
        if (to.OfficerId is { } person)
        {
            if (person == AboutOfficerId || (Level == Confidentiality.Confidential && AboutDepartmentId is { } accused && to.OfficerDepartments.Contains(accused)))
                throw new RuleBroken("recused", "该人员是被投诉人或者在被投诉的部门任职，应当回避，请另选经办人。", ComplaintOffice.RecusalClause);
            if (!to.OfficerDepartments.Contains(to.DepartmentId))
                throw new InvalidInput("officer", "所选经办人不在该部门任职，请重新选择。");
        }
        else if (Level == Confidentiality.Confidential)
        {
            throw new InvalidInput("officer", "举报保密件须指定到人，请选择经办人。");
        }
    }

    private void Give(Assignee to, string text, Actor by, Guid id, CaseTiming timing)
    {
        (AssignedTo, HandlerId) = (to.DepartmentId, to.OfficerId);
        _assignments.Add(new ComplaintAssignment(id, _assignments.Count + 1, true, to, text, by.Id, timing.Now));
        Recount(timing);
    }

    private void EndAll(string reason, DateTime now, bool tasks)
    {
        foreach (var assignment in _assignments.Where(a => a.Live && (a.Lead || (tasks && a.DoneAt is null))))
            assignment.End(reason, now);
    }

    // The department that was given it stays the one that it is counted under, and sees what it is counted for.
    private void EndTasks(string reason, DateTime now)
    {
        foreach (var task in _assignments.Where(a => a.Live && !a.Lead && a.DoneAt is null))
            task.End(reason, now);
    }
}
