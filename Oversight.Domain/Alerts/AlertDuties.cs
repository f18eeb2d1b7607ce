using Oversight.Domain.Common;

namespace Oversight.Domain.Alerts;

/// <summary>Who may do what with alerts, their rules and the plans of checks. Which department it reaches is a rule of the entity.</summary>
public static class AlertDuties
{
    public static readonly Duty Watch = new("alert.watch", "按规则产生预警", Role.System);
    public static readonly Duty Lapse = new("alert.lapse", "记载预警逾期未说明", Role.System);
    public static readonly Duty Acknowledge = new("alert.acknowledge", "签收预警", Role.DepartmentHead, Role.Liaison, Role.Officer, Role.LegalOffice);
    public static readonly Duty Explain = new("alert.explain", "说明预警情况", Role.DepartmentHead, Role.Liaison, Role.LegalOffice);
    public static readonly Duty Judge = new("alert.judge", "审核预警说明", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty TurnIntoFinding = new("alert.turn-into-finding", "将预警转为问题", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty EnterRules = new("alert-rule.enter", "登记预警规则", Role.System);
    public static readonly Duty AddRule = new("alert-rule.add", "新增预警规则", Role.LegalOffice);
    public static readonly Duty ChangeRule = new("alert-rule.change", "修改预警规则", Role.LegalOffice);
    public static readonly Duty PlanChecks = new("check-plan.set", "登记检查计划", Role.LegalOffice);
}
