using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Supervision;

/// <content>Draft, signature, service, receipt.</content>
public sealed partial class RectificationNotice
{
    /// <summary>Most requirements on one notice.</summary>
    public const int MostRequirements = 20;

    /// <summary>Longest term, working days.</summary>
    public const int MostTermDays = 60;

    /// <summary>Drafts a notice about an open finding.</summary>
    public static RectificationNotice Draft(Guid id, Actor actor, Finding finding, NoticeText text, Func<Guid> nextId, DateTime now)
    {
        IssuingOffice.Demand(actor, finding.DepartmentId, finding.AgainstLegalOffice, "起草整改通知书");
        finding.DemandOpen();
        var notice = new RectificationNotice
        {
            Id = id,
            FindingId = finding.Id,
            DepartmentId = finding.DepartmentId,
            AgainstLegalOffice = finding.AgainstLegalOffice,
            DraftedBy = actor.Id,
            DraftedAt = now,
        };
        notice.Write(text, nextId);
        notice.Record(new NoticeDrafted(finding.Id, finding.DepartmentId, notice.Title, notice.TermDays, notice.Written()));
        return notice;
    }

    /// <summary>Writes the draft anew.</summary>
    public void Revise(Actor actor, NoticeText text, Func<Guid> nextId)
    {
        IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, "修改草稿");
        Move(NoticeStep.Revise);
        var before = (Title, TermDays, Written());
        Write(text, nextId);
        if (string.Equals(before.Title, Title, StringComparison.Ordinal) && before.TermDays == TermDays && before.Item3.SequenceEqual(Written()))
            throw new RuleBroken("unchanged", "草稿内容没有变化，无需保存。");
        RevisedBy = actor.Id;
        Record(new NoticeRevised(Title, TermDays, Written()));
    }

    /// <summary>Gives the draft up; it has no number yet.</summary>
    public void Discard(Actor actor, string reason, DateTime now)
    {
        IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, "作废草稿");
        Move(NoticeStep.Discard);
        End(actor, InvalidInput.Require("reason", "理由", reason, 1000, 5), now);
        Record(new NoticeDiscarded(EndReason!));
    }

    /// <summary>Signs: number, frozen snapshot, and the clock begins. Nobody signs what they drafted or revised.</summary>
    public void Sign(Actor signer, DocumentNumber number, string snapshot, WorkingCalendar calendar, Func<Guid> nextId, DateTime now)
    {
        After(NoticeStep.Sign);
        DemandSigner(signer);
        Move(NoticeStep.Sign);
        (Number, NumberYear) = (number.ToString(), number.Year);
        (SignedBy, SignedAt, Snapshot, SuccessorId) = (signer.Id, now, snapshot, null);
        OpenRound(nextId(), now, TermDays, calendar);
        Record(new NoticeSigned(Number, Round.DueOn, TermDays));
    }

    /// <summary>Demands that the actor may sign this draft.</summary>
    /// <exception cref="RuleBroken">A deputy who is not in charge of the department, or who had a hand in the draft.</exception>
    public void DemandSigner(Actor signer)
    {
        if (!signer.Is(Role.Leader) && !(signer.Is(Role.DeputyLeader) && signer.InCharge.Contains(DepartmentId)))
            throw new RuleBroken("not-in-charge", "副局长只签发分管部门的整改通知书，本通知书请报局长或分管该部门的副局长签发。", NoticeClock.Clause);
        if (signer.Id == DraftedBy || signer.Id == RevisedBy)
            throw new RuleBroken("own-draft", "起草或修改过草稿的人不能签发同一份通知书，请报另一位局领导签发。", NoticeClock.Clause);
    }

    /// <summary>Hands it over to the department: 当面送达, 内部办公系统 ….</summary>
    public void Serve(Actor actor, string how, DateTime now)
    {
        IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, "送达");
        Move(NoticeStep.Serve);
        (ServedBy, ServedAt, ServedHow) = (actor.Id, now, InvalidInput.Require("how", "送达方式", how, 100));
        Record(new NoticeServed(ServedHow));
    }

    /// <summary>The department acknowledges receipt.</summary>
    public void Receive(Actor actor, DateTime now)
    {
        DemandDepartment(actor, "签收");
        Move(NoticeStep.Receive);
        (ReceivedBy, ReceivedAt) = (actor.Id, now);
        Record(new NoticeReceived(RoundNumber));
    }

    private void Write(NoticeText text, Func<Guid> nextId)
    {
        if (text.TermDays is < 1 or > MostTermDays)
            throw new InvalidInput("termDays", $"整改期限应在1至{MostTermDays}个工作日之间。");
        if (text.Requirements.Count is 0 or > MostRequirements)
            throw new InvalidInput("requirements", $"请写明1至{MostRequirements}条整改要求。");
        Title = InvalidInput.Require("title", "通知书事由", text.Title, 60, 4);
        TermDays = text.TermDays;
        for (var number = 1; number <= text.Requirements.Count; number++)
        {
            var requirement = _requirementRows.FirstOrDefault(r => r.Number == number);
            if (requirement is null)
                _requirementRows.Add(requirement = new Requirement(nextId(), number));
            requirement.Write(text.Requirements[number - 1]);
        }

        foreach (var surplus in _requirementRows.Where(r => r.Number > text.Requirements.Count))
            surplus.Strike();
        Stopped = true;
        RequirementCount = text.Requirements.Count;
    }

    private List<RequirementText> Written() => [.. Requirements.Select(r => new RequirementText(r.Text, r.Measure))];

    private void End(Actor actor, string? reason, DateTime now) => (EndedBy, EndedAt, EndReason) = (actor.Id, now, reason);
}

/// <summary>What the officer writes on a draft.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="TermDays">Working days from signing.</param>
/// <param name="Requirements">The requirements in their order.</param>
public sealed record NoticeText(string Title, int TermDays, IReadOnlyList<RequirementText> Requirements);
