using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>Who may do what about adjustments of the list (办法第十条). Which department it reaches is a rule of the sheet.</summary>
public static class AdjustmentDuties
{
    public static readonly Duty Draft = new("adjustment.draft", "起草动态调整", Role.LegalOffice, Role.DepartmentHead);
    public static readonly Duty Revise = new("adjustment.revise", "修改动态调整", Role.LegalOffice, Role.DepartmentHead);
    public static readonly Duty Submit = new("adjustment.submit", "提交动态调整申请", Role.LegalOffice, Role.DepartmentHead);
    public static readonly Duty Review = new("adjustment.review", "审核动态调整", Role.LegalOffice);
    public static readonly Duty Return = new("adjustment.return", "退回动态调整", Role.LegalOffice, Role.Leader);
    public static readonly Duty Approve = new("adjustment.approve", "批准动态调整", Role.Leader);
    public static readonly Duty Confirm = new("adjustment.confirm", "登记动态调整的外部确认", Role.LegalOffice);
    public static readonly Duty Withdraw = new("adjustment.withdraw", "撤回动态调整", Role.LegalOffice, Role.DepartmentHead);
    public static readonly Duty Publish = new("adjustment.publish", "记载各渠道公布完成", Role.System);
    public static readonly Duty Lapse = new("adjustment.lapse", "记载动态调整逾期", Role.System);
    public static readonly Duty Remind = new("adjustment.remind", "动态调整期限提醒", Role.System);
}
