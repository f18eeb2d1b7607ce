using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>Where a monthly check stands.</summary>
public enum CheckState
{
    /// <summary>待巡检</summary>
    Drawn,

    /// <summary>已办结</summary>
    Concluded,
}

/// <summary>What can be done with it.</summary>
public enum CheckStep
{
    /// <summary>填写结果</summary>
    Note,

    /// <summary>办结</summary>
    Conclude,
}

/// <summary>What was seen out there.</summary>
public enum CheckResult
{
    /// <summary>一致</summary>
    Same,

    /// <summary>不一致</summary>
    Different,

    /// <summary>未公布</summary>
    Missing,
}

/// <summary>The life of a monthly check (巡检).</summary>
public static class PublicationCheckFlow
{
    /// <summary>The table.</summary>
    public static Flow<CheckState, CheckStep> Table { get; } = new("公布巡检",
    [
        new(CheckState.Drawn, CheckStep.Note, CheckState.Drawn, "填写结果", "法制室"),
        new(CheckState.Drawn, CheckStep.Conclude, CheckState.Concluded, "办结", "法制室"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this CheckState state) => state switch
    {
        CheckState.Drawn => "待巡检",
        CheckState.Concluded => "已办结",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The result as the bureau says it.</summary>
    public static string Name(this CheckResult result) => result switch
    {
        CheckResult.Same => "一致",
        CheckResult.Different => "不一致",
        CheckResult.Missing => "未公布",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };
}
