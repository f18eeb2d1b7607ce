using Oversight.Domain.Common;

namespace Oversight.Domain.Services;

/// <summary>Who may do what with bookings and applications. Which department is a rule of the thing itself.</summary>
public static class ServicesDuties
{
    public static readonly Duty Apply = new("application.apply", "网上申报", Role.Public);
    public static readonly Duty Supplement = new("application.supplement", "提交补正材料", Role.Public);
    public static readonly Duty WithdrawOwn = new("application.withdraw", "撤回申报", Role.Public);
    public static readonly Duty Accept = new("application.accept", "受理申报", Role.Officer, Role.DepartmentHead);
    public static readonly Duty AskSupplement = new("application.ask-supplement", "告知补正", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Decline = new("application.decline", "不予受理", Role.Officer, Role.DepartmentHead);
    public static readonly Duty HandOut = new("application.hand-out", "发放结果", Role.Officer);
    public static readonly Duty Reveal = new("application.reveal", "查看申请人隐藏信息", Role.Officer, Role.DepartmentHead, Role.LegalOffice, Role.Leader, Role.DeputyLeader);
    public static readonly Duty Book = new("booking.make", "网上预约", Role.Public);
    public static readonly Duty CancelOwn = new("booking.cancel-own", "取消自己的预约", Role.Public);
    public static readonly Duty Cancel = new("booking.cancel", "取消预约", Role.Officer, Role.DepartmentHead, Role.CommandCentre);
    public static readonly Duty Attend = new("booking.attend", "登记到场情况", Role.Officer, Role.DepartmentHead, Role.Liaison, Role.CommandCentre);
    public static readonly Duty RevealBooking = new("booking.reveal", "查看预约人隐藏信息", Role.Officer, Role.DepartmentHead, Role.CommandCentre);
    public static readonly Duty Plan = new("booking-plan.set", "设置预约时段", Role.DepartmentHead, Role.CommandCentre, Role.LegalOffice);
}
