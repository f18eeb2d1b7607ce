using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>Where a rectification notice stands. Overdue is no state: it follows from the due instant and now.</summary>
public enum NoticeState
{
    /// <summary>草稿</summary>
    Drafted,

    /// <summary>已签发</summary>
    Signed,

    /// <summary>已送达</summary>
    Served,

    /// <summary>整改中: received, or sent back for another round.</summary>
    Received,

    /// <summary>待复核: the clock of the department stands still.</summary>
    FeedbackGiven,

    /// <summary>已销号</summary>
    Cleared,

    /// <summary>已撤回</summary>
    Withdrawn,

    /// <summary>草稿已作废</summary>
    Discarded,
}

/// <summary>What can be done with a rectification notice.</summary>
public enum NoticeStep
{
    Revise,
    Discard,
    Sign,
    Serve,
    Receive,
    PrepareFeedback,
    GiveFeedback,
    ReturnFeedback,
    GiveVerdict,
    Clear,
    FindInadequate,
    Extend,
    Withdraw,
    HandOver,
}

/// <summary>The life cycle of a rectification notice (办法第十六条).</summary>
public static class NoticeFlow
{
    private const string Office = "法制室（涉及法制室的由分管副局长）";
    private const string Department = "承办部门";

    /// <summary>The table.</summary>
    public static Flow<NoticeState, NoticeStep> Table { get; } = new("整改通知书",
    [
        new(NoticeState.Drafted, NoticeStep.Revise, NoticeState.Drafted, "修改草稿", Office),
        new(NoticeState.Drafted, NoticeStep.Discard, NoticeState.Discarded, "作废草稿", Office),
        new(NoticeState.Drafted, NoticeStep.Sign, NoticeState.Signed, "签发", "局领导、分管副局长，不得为起草人"),
        new(NoticeState.Drafted, NoticeStep.HandOver, NoticeState.Drafted, "移交起草", Office),
        new(NoticeState.Signed, NoticeStep.Serve, NoticeState.Served, "送达", Office),
        new(NoticeState.Signed, NoticeStep.Extend, NoticeState.Signed, "延期", Office),
        new(NoticeState.Signed, NoticeStep.Withdraw, NoticeState.Withdrawn, "撤回", "局领导"),
        new(NoticeState.Served, NoticeStep.Receive, NoticeState.Received, "签收", Department),
        new(NoticeState.Served, NoticeStep.Extend, NoticeState.Served, "延期", Office),
        new(NoticeState.Served, NoticeStep.Withdraw, NoticeState.Withdrawn, "撤回", "局领导"),
        new(NoticeState.Received, NoticeStep.PrepareFeedback, NoticeState.Received, "填写整改反馈", Department),
        new(NoticeState.Received, NoticeStep.GiveFeedback, NoticeState.FeedbackGiven, "提交整改反馈", Department),
        new(NoticeState.Received, NoticeStep.HandOver, NoticeState.Received, "移交整改反馈", "部门负责人、法制室（涉及法制室的由分管副局长）"),
        new(NoticeState.Received, NoticeStep.Extend, NoticeState.Received, "延期", Office),
        new(NoticeState.Received, NoticeStep.Withdraw, NoticeState.Withdrawn, "撤回", "局领导"),
        new(NoticeState.FeedbackGiven, NoticeStep.ReturnFeedback, NoticeState.Received, "退回补充", Office),
        new(NoticeState.FeedbackGiven, NoticeStep.GiveVerdict, NoticeState.FeedbackGiven, "逐条复核", Office + "，非本部门、未经手反馈"),
        new(NoticeState.FeedbackGiven, NoticeStep.Clear, NoticeState.Cleared, "复核结论：销号", Office + "，非本部门、未经手反馈"),
        new(NoticeState.FeedbackGiven, NoticeStep.FindInadequate, NoticeState.Received, "复核结论：整改不到位", Office + "，非本部门、未经手反馈"),
        new(NoticeState.FeedbackGiven, NoticeStep.Withdraw, NoticeState.Withdrawn, "撤回", "局领导"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this NoticeState state) => state switch
    {
        NoticeState.Drafted => "草稿",
        NoticeState.Signed => "已签发",
        NoticeState.Served => "已送达",
        NoticeState.Received => "整改中",
        NoticeState.FeedbackGiven => "待复核",
        NoticeState.Cleared => "已销号",
        NoticeState.Withdrawn => "已撤回",
        NoticeState.Discarded => "草稿已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Whether the clock of the department runs in the state.</summary>
    public static bool Runs(this NoticeState state) => state is NoticeState.Signed or NoticeState.Served or NoticeState.Received;
}
