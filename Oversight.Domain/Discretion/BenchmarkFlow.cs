using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

/// <summary>Where a version of a benchmark stands. In force is no state: it follows from the day it begins and the day.</summary>
public enum BenchmarkState
{
    /// <summary>草稿</summary>
    Drafted,

    /// <summary>待法制审核</summary>
    Submitted,

    /// <summary>待批准</summary>
    Checked,

    /// <summary>已批准</summary>
    Approved,

    /// <summary>已废止</summary>
    Ended,

    /// <summary>草稿已作废</summary>
    Discarded,
}

/// <summary>What can be done with a version of a benchmark.</summary>
public enum BenchmarkStep
{
    Revise,
    Discard,
    Submit,
    Return,
    Check,
    Approve,
    End,
}

/// <summary>The life cycle of a version of a benchmark (办法第十四条).</summary>
public static class BenchmarkFlow
{
    private const string Office = "法制室";
    private const string Second = "法制室另一人、分管副局长";

    /// <summary>The table.</summary>
    public static Flow<BenchmarkState, BenchmarkStep> Table { get; } = new("裁量基准",
    [
        new(BenchmarkState.Drafted, BenchmarkStep.Revise, BenchmarkState.Drafted, "修改草稿", Office),
        new(BenchmarkState.Drafted, BenchmarkStep.Discard, BenchmarkState.Discarded, "作废草稿", Office),
        new(BenchmarkState.Drafted, BenchmarkStep.Submit, BenchmarkState.Submitted, "提交审核", Office),
        new(BenchmarkState.Submitted, BenchmarkStep.Return, BenchmarkState.Drafted, "退回修改", Second + "，未经手起草"),
        new(BenchmarkState.Submitted, BenchmarkStep.Check, BenchmarkState.Checked, "审核通过", Second + "，未经手起草"),
        new(BenchmarkState.Checked, BenchmarkStep.Return, BenchmarkState.Drafted, "退回修改", "局领导"),
        new(BenchmarkState.Checked, BenchmarkStep.Approve, BenchmarkState.Approved, "批准", "局领导"),
        new(BenchmarkState.Approved, BenchmarkStep.End, BenchmarkState.Ended, "废止", "局领导"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this BenchmarkState state) => state switch
    {
        BenchmarkState.Drafted => "草稿",
        BenchmarkState.Submitted => "待法制审核",
        BenchmarkState.Checked => "待批准",
        BenchmarkState.Approved => "已批准",
        BenchmarkState.Ended => "已废止",
        BenchmarkState.Discarded => "草稿已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
