using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>Who may do what about findings and rectification notices. Which department it reaches is a rule of the entity.</summary>
public static class SupervisionDuties
{
    public static readonly Duty RecordFinding = new("finding.record", "登记问题", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty CloseFinding = new("finding.close", "认定无问题并办结", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty DraftNotice = new("notice.draft", "起草整改通知书", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty ReviseNotice = new("notice.revise", "修改整改通知书草稿", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty DiscardNotice = new("notice.discard", "作废整改通知书草稿", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty SignNotice = new("notice.sign", "签发整改通知书", Role.Leader, Role.DeputyLeader);
    public static readonly Duty ServeNotice = new("notice.serve", "送达整改通知书", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty ReceiveNotice = new("notice.receive", "签收整改通知书", Role.Liaison, Role.DepartmentHead, Role.Officer);
    public static readonly Duty PrepareFeedback = new("notice.prepare-feedback", "填写整改反馈", Role.Officer, Role.Liaison, Role.DepartmentHead);
    public static readonly Duty GiveFeedback = new("notice.give-feedback", "提交整改反馈", Role.DepartmentHead, Role.Liaison, Role.Officer);
    public static readonly Duty ReturnFeedback = new("notice.return-feedback", "退回整改反馈", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty VerifyNotice = new("notice.verify", "复核整改情况", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty ExtendNotice = new("notice.extend", "延长整改期限", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty WithdrawNotice = new("notice.withdraw", "撤回整改通知书", Role.Leader);
    public static readonly Duty LapseNotice = new("notice.lapse", "记载逾期", Role.System);
    public static readonly Duty RemindNotice = new("notice.remind", "整改督办提醒", Role.System);
    public static readonly Duty ArchiveDocument = new("document.archive", "归档文书", Role.System);
}
