using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>Who may do what with complaints, the scope catalogue and the register of channels. Which complaint it reaches is a rule of the entity.</summary>
public static class ComplaintDuties
{
    public static readonly Duty Register = new("complaint.register", "登记投诉", Role.CommandCentre, Role.LegalOffice);
    public static readonly Duty RegisterOwn = new("complaint.register-own", "网上投诉", Role.Public);
    public static readonly Duty RegisterFetched = new("complaint.register-fetched", "接收来件", Role.System);
    public static readonly Duty ImportOrders = new("complaint.import-orders", "导入12345工单", Role.CommandCentre, Role.LegalOffice);
    public static readonly Duty SupplementOwn = new("complaint.supplement-own", "补充自己的投诉", Role.Public);
    public static readonly Duty SupplementFetched = new("complaint.supplement-fetched", "接收来件补充", Role.System);
    public static readonly Duty RateOwn = new("complaint.rate-own", "评价自己投诉的答复", Role.Public);
    public static readonly Duty Decide = new("complaint.decide", "决定是否受理投诉", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Assign = new("complaint.assign", "派发投诉", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty HandOn = new("complaint.hand-on", "移交投诉", Role.DepartmentHead, Role.Officer, Role.Liaison, Role.LegalOffice);
    public static readonly Duty SetTask = new("complaint.set-task", "交办协办事项", Role.DepartmentHead, Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty FinishTask = new("complaint.finish-task", "回复协办事项", Role.DepartmentHead, Role.Officer, Role.Liaison, Role.LegalOffice);
    public static readonly Duty AskExtension = new("complaint.ask-extension", "申请投诉延期", Role.DepartmentHead, Role.Officer, Role.LegalOffice);
    public static readonly Duty DecideExtension = new("complaint.decide-extension", "审批投诉延期", Role.Leader, Role.DeputyLeader);
    public static readonly Duty Answer = new("complaint.answer", "答复投诉", Role.DepartmentHead, Role.Officer, Role.LegalOffice);
    public static readonly Duty Review = new("complaint.review", "审核投诉答复", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty CallBack = new("complaint.call-back", "回访投诉人", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Reopen = new("complaint.reopen", "重新办理投诉", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Close = new("complaint.close", "办结投诉", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty WithdrawOwn = new("complaint.withdraw-own", "撤回自己的投诉", Role.Public);
    public static readonly Duty Withdraw = new("complaint.withdraw", "登记撤回投诉", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty SetLevel = new("complaint.set-level", "调整投诉密级", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Link = new("complaint.link", "关联投诉", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Reveal = new("complaint.reveal", "查看投诉人信息", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Uphold = new("complaint.uphold", "将属实投诉转为问题", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Erase = new("complaint.erase", "删除期满的投诉人信息", Role.System);
    public static readonly Duty HandOver = new("complaint.hand-over", "制作投诉文书送达联", Role.CommandCentre, Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Remind = new("complaint.remind", "提醒临近到期和逾期的投诉", Role.System);
    public static readonly Duty ApplyScope = new("complaint-scope.apply", "受理范围新版本到期生效", Role.System);
    public static readonly Duty SetChannel = new("complaint-channel.set", "登记投诉渠道", Role.LegalOffice, Role.CommandCentre);
    public static readonly Duty TestChannel = new("complaint-channel.test", "测试投诉渠道", Role.LegalOffice, Role.CommandCentre);
    public static readonly Duty SetScope = new("complaint-scope.set", "登记投诉范围", Role.LegalOffice);
    public static readonly Duty HoldMail = new("held-mail.hold", "搁置来信", Role.System);
    public static readonly Duty Tell = new("complaint.tell", "告知投诉人", Role.System);
    public static readonly Duty HandleMail = new("held-mail.handle", "处理搁置的来信", Role.CommandCentre, Role.LegalOffice);
    public static readonly Duty Enter = new("complaint.enter-registers", "登记随系统提供的投诉渠道和范围", Role.System);
    public static readonly Duty CountAnew = new("complaint.count-anew", "重新汇总投诉数字", Role.System);
}
