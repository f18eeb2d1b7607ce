using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>Where a sheet of adjustment stands. Overdue is no state: it follows from the due instant and now.</summary>
public enum AdjustmentState
{
    /// <summary>草拟</summary>
    Drafted,

    /// <summary>已申请: waits for the legal review.</summary>
    Submitted,

    /// <summary>已审核: waits for the leader.</summary>
    LegalReviewed,

    /// <summary>已批准: waits for the confirmation from outside.</summary>
    Approved,

    /// <summary>已确认: the versions are published; waits for the republication on every channel.</summary>
    Confirmed,

    /// <summary>已公布</summary>
    Published,

    /// <summary>已撤回</summary>
    Withdrawn,
}

/// <summary>What can be done with a sheet of adjustment.</summary>
public enum AdjustmentStep
{
    Revise,
    Submit,
    Review,
    Return,
    Approve,
    Confirm,
    Withdraw,
    Publish,
}

/// <summary>The life cycle of a sheet of adjustment (办法第十条).</summary>
public static class AdjustmentFlow
{
    private const string Drafter = "起草人";
    private const string Reviewer = "法制室，不得为起草人";
    private const string Either = "起草人、法制室";

    /// <summary>The table.</summary>
    public static Flow<AdjustmentState, AdjustmentStep> Table { get; } = new("动态调整",
    [
        new(AdjustmentState.Drafted, AdjustmentStep.Revise, AdjustmentState.Drafted, "修改", Drafter),
        new(AdjustmentState.Drafted, AdjustmentStep.Submit, AdjustmentState.Submitted, "提交申请", Drafter),
        new(AdjustmentState.Drafted, AdjustmentStep.Withdraw, AdjustmentState.Withdrawn, "撤回", Either),
        new(AdjustmentState.Submitted, AdjustmentStep.Review, AdjustmentState.LegalReviewed, "审核同意", Reviewer),
        new(AdjustmentState.Submitted, AdjustmentStep.Return, AdjustmentState.Drafted, "退回", Reviewer),
        new(AdjustmentState.Submitted, AdjustmentStep.Withdraw, AdjustmentState.Withdrawn, "撤回", Either),
        new(AdjustmentState.LegalReviewed, AdjustmentStep.Approve, AdjustmentState.Approved, "批准", "局领导"),
        new(AdjustmentState.LegalReviewed, AdjustmentStep.Return, AdjustmentState.Drafted, "退回", "局领导"),
        new(AdjustmentState.LegalReviewed, AdjustmentStep.Withdraw, AdjustmentState.Withdrawn, "撤回", Either),
        new(AdjustmentState.Approved, AdjustmentStep.Confirm, AdjustmentState.Confirmed, "登记确认", "法制室"),
        new(AdjustmentState.Approved, AdjustmentStep.Withdraw, AdjustmentState.Withdrawn, "撤回", Either),
        new(AdjustmentState.Confirmed, AdjustmentStep.Publish, AdjustmentState.Published, "各渠道公布完成", "系统"),
    ]);

    /// <summary>The states in which a sheet holds its items: no other sheet can take them up.</summary>
    public static IReadOnlyList<AdjustmentState> Open { get; } = [AdjustmentState.Drafted, AdjustmentState.Submitted, AdjustmentState.LegalReviewed, AdjustmentState.Approved];

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this AdjustmentState state) => state switch
    {
        AdjustmentState.Drafted => "草拟",
        AdjustmentState.Submitted => "待法制审核",
        AdjustmentState.LegalReviewed => "待局领导批准",
        AdjustmentState.Approved => "待外部确认",
        AdjustmentState.Confirmed => "已确认，待各渠道公布",
        AdjustmentState.Published => "已公布",
        AdjustmentState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
