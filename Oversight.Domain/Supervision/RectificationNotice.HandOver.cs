using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <content>Who prepares what comes next, and how that goes to a successor when the person leaves the post.</content>
public sealed partial class RectificationNotice
{
    /// <summary>Who took over the draft, or after the signing the feedback; null where nobody had to.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Who prepares what comes next: the draft on the supervising side, the feedback in the department. Null where it is nobody in particular.</summary>
    public Guid? PreparedBy => State switch
    {
        NoticeState.Drafted => SuccessorId ?? RevisedBy ?? DraftedBy,
        NoticeState.Received => SuccessorId ?? _feedback.Where(f => !f.Superseded && f.Round == RoundNumber).MaxBy(f => f.SavedAt)?.SavedBy ?? ReceivedBy,
        _ => null,
    };

    /// <summary>Gives the preparation to a successor (移交).</summary>
    /// <param name="actor">Of the supervising side, or the head of the department for its feedback.</param>
    /// <param name="to">Who goes on with it.</param>
    /// <param name="fits">Whether that person holds a post today that may do it.</param>
    /// <param name="reason">Why.</param>
    public void HandOver(Actor actor, Guid to, bool fits, string reason)
    {
        if (!(State == NoticeState.Received && actor.Is(Role.DepartmentHead, DepartmentId)))
            IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, "移交整改通知书");
        Move(NoticeStep.HandOver);
        if (to == PreparedBy)
            throw new RuleBroken("unchanged", "该人员已在办理本通知书，请选择其他人员。");
        if (!fits)
            throw new RuleBroken("post", State == NoticeState.Drafted ? "草稿须移交给现任监督岗位的人员，请另选。" : "整改反馈须移交给本部门现任的负责人、联络员或经办人，请另选。", "办法第十四条");
        var (from, why) = (PreparedBy ?? Guid.Empty, InvalidInput.Require("reason", "移交理由", reason, 200, 2));
        SuccessorId = to;
        Record(new NoticeHandedOver(from, to, why));
    }
}

public sealed record NoticeHandedOver(Guid From, Guid To, string Reason) : Fact("notice.handed-over");
