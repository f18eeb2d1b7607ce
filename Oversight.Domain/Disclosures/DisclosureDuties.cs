using Oversight.Domain.Common;

namespace Oversight.Domain.Disclosures;

/// <summary>Who may do what about disclosing decisions. Which department it reaches, and that the second person is another, are rules of the disclosure.</summary>
public static class DisclosureDuties
{
    public static readonly Duty Propose = new("disclosure.propose", "提出公示意见", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Review = new("disclosure.review", "复核公示意见", Role.LegalOffice, Role.Leader, Role.DeputyLeader);
    public static readonly Duty Withdraw = new("disclosure.withdraw", "撤回公示", Role.LegalOffice, Role.Leader, Role.DeputyLeader);
    public static readonly Duty Reopen = new("disclosure.reopen", "重新提出公示", Role.LegalOffice, Role.Leader, Role.DeputyLeader);
    public static readonly Duty TakeDown = new("disclosure.take-down", "撤下期满的公示", Role.System);
    public static readonly Duty OpenMissing = new("disclosure.open-missing", "补立缺少的公示任务", Role.System);
    public static readonly Duty Lapse = new("disclosure.lapse", "记载逾期未公示", Role.System);
    public static readonly Duty Archive = new("disclosure.archive", "归档公示文本", Role.System);
}
