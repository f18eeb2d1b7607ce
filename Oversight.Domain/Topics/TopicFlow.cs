using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

/// <summary>Where a topic file stands.</summary>
public enum TopicState
{
    /// <summary>研判中</summary>
    Studying,

    /// <summary>处置中</summary>
    Acting,

    /// <summary>已结束</summary>
    Closed,
}

/// <summary>What can be done with a topic file.</summary>
public enum TopicStep
{
    Revise,
    Link,
    Restrict,
    SetMeasure,
    FinishMeasure,
    Report,
    Close,
    Reopen,
}

/// <summary>The life cycle of a topic file (管执法文〔2016〕30号正文第三部分).</summary>
public static class TopicFlow
{
    private const string Office = "法制室";

    /// <summary>The table.</summary>
    public static Flow<TopicState, TopicStep> Table { get; } = new("专题",
    [
        new(TopicState.Studying, TopicStep.Revise, TopicState.Studying, "修改研判", Office),
        new(TopicState.Studying, TopicStep.Link, TopicState.Studying, "关联", Office),
        new(TopicState.Studying, TopicStep.Restrict, TopicState.Studying, "调整知悉范围", Office),
        new(TopicState.Studying, TopicStep.SetMeasure, TopicState.Acting, "交办措施", Office),
        new(TopicState.Studying, TopicStep.Report, TopicState.Studying, "上报", "法制室起草，局长签发"),
        new(TopicState.Studying, TopicStep.Close, TopicState.Closed, "结束专题", Office),
        new(TopicState.Acting, TopicStep.Revise, TopicState.Acting, "修改研判", Office),
        new(TopicState.Acting, TopicStep.Link, TopicState.Acting, "关联", Office),
        new(TopicState.Acting, TopicStep.Restrict, TopicState.Acting, "调整知悉范围", Office),
        new(TopicState.Acting, TopicStep.SetMeasure, TopicState.Acting, "交办措施", Office),
        new(TopicState.Acting, TopicStep.FinishMeasure, TopicState.Acting, "回复措施", "责任部门"),
        new(TopicState.Acting, TopicStep.Report, TopicState.Acting, "上报", "法制室起草，局长签发"),
        new(TopicState.Acting, TopicStep.Close, TopicState.Closed, "结束专题", Office),
        new(TopicState.Closed, TopicStep.Restrict, TopicState.Closed, "调整知悉范围", Office),
        new(TopicState.Closed, TopicStep.Reopen, TopicState.Studying, "重新研判", Office),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this TopicState state) => state switch
    {
        TopicState.Studying => "研判中",
        TopicState.Acting => "处置中",
        TopicState.Closed => "已结束",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
