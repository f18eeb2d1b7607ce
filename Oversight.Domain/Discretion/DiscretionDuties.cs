using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

/// <summary>Who may do what about discretion benchmarks. Who is the second person, the entity says.</summary>
public static class DiscretionDuties
{
    public static readonly Duty Draft = new("benchmark.draft", "起草裁量基准", Role.LegalOffice);
    public static readonly Duty Revise = new("benchmark.revise", "修改裁量基准草稿", Role.LegalOffice);
    public static readonly Duty Discard = new("benchmark.discard", "作废裁量基准草稿", Role.LegalOffice);
    public static readonly Duty Submit = new("benchmark.submit", "提交裁量基准", Role.LegalOffice);
    public static readonly Duty Check = new("benchmark.check", "审核裁量基准", Role.LegalOffice, Role.DeputyLeader);
    public static readonly Duty Return = new("benchmark.return", "退回裁量基准", Role.LegalOffice, Role.DeputyLeader, Role.Leader);
    public static readonly Duty Approve = new("benchmark.approve", "批准裁量基准", Role.Leader);
    public static readonly Duty End = new("benchmark.end", "废止裁量基准", Role.Leader);
    public static readonly Duty Recheck = new("benchmark.recheck", "清单变化后重新检查裁量基准", Role.System);
    public static readonly Duty Import = new("benchmark.import", "导入裁量基准", Role.LegalOffice);
}
