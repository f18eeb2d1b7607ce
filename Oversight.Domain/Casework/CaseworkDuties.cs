using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>Who may do what with cases. Which department, and which step, is a rule of the case itself.</summary>
public static class CaseworkDuties
{
    public static readonly Duty Register = new("case.register", "登记办件", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Accept = new("case.accept", "立案或受理", Role.DepartmentHead, Role.Officer);
    public static readonly Duty Decline = new("case.decline", "不予立案或不予受理", Role.DepartmentHead, Role.Officer);
    public static readonly Duty WorkStep = new("case.work-step", "办理流程环节", Role.Officer, Role.DepartmentHead, Role.LegalOffice, Role.Leader, Role.DeputyLeader, Role.CommandCentre, Role.Liaison, Role.Personnel);
    public static readonly Duty SkipStep = new("case.skip-step", "跳过可选环节", Role.Officer, Role.DepartmentHead, Role.LegalOffice, Role.Leader, Role.DeputyLeader, Role.CommandCentre, Role.Liaison, Role.Personnel);
    public static readonly Duty ReturnFromReview = new("case.return-from-review", "法制审核退回", Role.LegalOffice);
    public static readonly Duty Suspend = new("case.suspend", "中止计时", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Resume = new("case.resume", "恢复计时", Role.Officer, Role.DepartmentHead);
    public static readonly Duty LapsePause = new("case.lapse-pause", "中止期满恢复计时", Role.System);
    public static readonly Duty Extend = new("case.extend", "批准办案延期", Role.Leader, Role.DeputyLeader);
    public static readonly Duty Propose = new("case.propose", "提出处理意见", Role.Officer);
    public static readonly Duty Check = new("case.check", "审核处理意见", Role.DepartmentHead);
    public static readonly Duty ReviewDeparture = new("case.review-departure", "审核偏离裁量基准", Role.LegalOffice);
    public static readonly Duty Decide = new("case.decide", "作出决定", Role.Leader, Role.DeputyLeader);
    public static readonly Duty DecideOnTheSpot = new("case.decide-on-the-spot", "当场作出处罚决定", Role.Officer);
    public static readonly Duty TurnOrdinary = new("case.turn-ordinary", "转为普通程序", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Close = new("case.close", "办结", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Terminate = new("case.terminate", "终止办理", Role.DepartmentHead, Role.Leader, Role.DeputyLeader);
    public static readonly Duty Withdraw = new("case.withdraw", "撤回办件", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Remind = new("case.remind", "办件到期提醒", Role.System);
    public static readonly Duty KeepFile = new("case.keep-file", "登记案卷", Role.Officer, Role.DepartmentHead);
    public static readonly Duty ExplainCheck = new("case.explain-check", "说明程序体检", Role.Officer, Role.DepartmentHead);
    public static readonly Duty RejectExplanation = new("case.reject-explanation", "审核程序体检的说明", Role.LegalOffice, Role.Leader, Role.DeputyLeader);
    public static readonly Duty RestoreStep = new("case.restore-step", "恢复已跳过的环节", Role.Officer, Role.DepartmentHead);
    public static readonly Duty RecountChecks = new("case.recount-checks", "复核程序体检", Role.System);
    public static readonly Duty CountMonths = new("case.count-months", "补算逐月汇总", Role.System);
    public static readonly Duty DraftPaper = new("paper.draft", "起草办案文书", Role.Officer, Role.DepartmentHead);
    public static readonly Duty IssuePaper = new("paper.issue", "制发办案文书", Role.Officer, Role.DepartmentHead, Role.LegalOffice, Role.Leader, Role.DeputyLeader);
    public static readonly Duty ServePaper = new("paper.serve", "登记文书送达", Role.Officer, Role.DepartmentHead);
    public static readonly Duty ReadPaper = new("paper.open", "打开办案文书", Role.Officer, Role.DepartmentHead, Role.LegalOffice, Role.Leader, Role.DeputyLeader, Role.Liaison, Role.CommandCentre, Role.Personnel);
    public static readonly Duty RevokePaper = new("paper.revoke", "收回办案文书", Role.DepartmentHead);
    public static readonly Duty ArchivePaper = new("paper.archive", "归档办案文书", Role.System);
    public static readonly Duty Reveal = new("case.reveal", "查看当事人隐藏信息", Role.Officer, Role.DepartmentHead, Role.LegalOffice, Role.Leader, Role.DeputyLeader);
    public static readonly Duty AskCorrection = new("case.ask-correction", "提请更正当事人", Role.Officer, Role.DepartmentHead);
    public static readonly Duty ReviewCorrection = new("case.review-correction", "审核更正当事人", Role.DepartmentHead, Role.LegalOffice);
    public static readonly Duty RevokeDecision = new("case.revoke-decision", "登记决定失效", Role.Leader, Role.DeputyLeader);
    public static readonly Duty Reassign = new("case.reassign", "更换经办人", Role.DepartmentHead);
}
