using Oversight.Domain.Common;

namespace Oversight.Domain.Review;

/// <summary>Who draws and judges re-examinations (办法第九条).</summary>
public static class ReviewDuties
{
    public static readonly Duty Draw = new("reexamination.draw", "抽取复查案卷", Role.LegalOffice);
    public static readonly Duty Assign = new("review-sheet.assign", "指定评查人", Role.LegalOffice);
    public static readonly Duty Judge = new("review-sheet.judge", "填写评查意见", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Conclude = new("review-sheet.conclude", "办结案卷评查", Role.LegalOffice, Role.DeputyLeader);
}
