using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

/// <summary>Where a report to the district office stands.</summary>
public enum TopicReportState
{
    /// <summary>待签发</summary>
    Drafted,

    /// <summary>退回修改</summary>
    Returned,

    /// <summary>已签发待报送</summary>
    Signed,

    /// <summary>已报送</summary>
    Sent,

    /// <summary>已签收</summary>
    Received,
}

/// <summary>What can be done with a report.</summary>
public enum TopicReportStep
{
    Revise,
    Return,
    Sign,
    Send,
    Receive,
}

/// <summary>The life cycle of an upward report (管执法文〔2016〕30号正文第三部分: 及时上报区政务服务改革管理办公室).</summary>
public static class TopicReportFlow
{
    /// <summary>The table.</summary>
    public static Flow<TopicReportState, TopicReportStep> Table { get; } = new("专题报告",
    [
        new(TopicReportState.Drafted, TopicReportStep.Revise, TopicReportState.Drafted, "修改报告", "法制室"),
        new(TopicReportState.Drafted, TopicReportStep.Return, TopicReportState.Returned, "退回修改", "局长"),
        new(TopicReportState.Drafted, TopicReportStep.Sign, TopicReportState.Signed, "签发", "局长"),
        new(TopicReportState.Returned, TopicReportStep.Revise, TopicReportState.Drafted, "修改报告", "法制室"),
        new(TopicReportState.Signed, TopicReportStep.Send, TopicReportState.Sent, "登记报送", "法制室"),
        new(TopicReportState.Sent, TopicReportStep.Receive, TopicReportState.Received, "登记签收回执", "法制室"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this TopicReportState state) => state switch
    {
        TopicReportState.Drafted => "待签发",
        TopicReportState.Returned => "退回修改",
        TopicReportState.Signed => "已签发待报送",
        TopicReportState.Sent => "已报送",
        TopicReportState.Received => "已签收",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
