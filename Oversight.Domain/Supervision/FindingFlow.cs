using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>Where a finding stands.</summary>
public enum FindingState
{
    /// <summary>待处理</summary>
    Open,

    /// <summary>整改中</summary>
    UnderRectification,

    /// <summary>已销号</summary>
    Cleared,

    /// <summary>已办结（无问题）</summary>
    Closed,
}

/// <summary>What can be done with a finding.</summary>
public enum FindingStep
{
    /// <summary>签发整改通知书</summary>
    Order,

    /// <summary>认定无问题</summary>
    Close,

    /// <summary>销号</summary>
    Clear,

    /// <summary>通知书撤回后重新处理</summary>
    Reopen,
}

/// <summary>The life cycle of a finding (办法第十六条).</summary>
public static class FindingFlow
{
    /// <summary>The table.</summary>
    public static Flow<FindingState, FindingStep> Table { get; } = new("问题",
    [
        new(FindingState.Open, FindingStep.Order, FindingState.UnderRectification, "下发整改通知书", "局领导、分管副局长签发"),
        new(FindingState.Open, FindingStep.Close, FindingState.Closed, "认定无问题并办结", "法制室"),
        new(FindingState.UnderRectification, FindingStep.Clear, FindingState.Cleared, "销号", "随复核结论"),
        new(FindingState.UnderRectification, FindingStep.Reopen, FindingState.Open, "退回待处理", "随通知书撤回"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this FindingState state) => state switch
    {
        FindingState.Open => "待处理",
        FindingState.UnderRectification => "整改中",
        FindingState.Cleared => "已销号",
        FindingState.Closed => "已办结（无问题）",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
