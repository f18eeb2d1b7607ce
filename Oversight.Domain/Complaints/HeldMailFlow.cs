using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>Where a message stands that was not taken by itself.</summary>
public enum HeldMailState
{
    /// <summary>待处理</summary>
    Held,

    /// <summary>自动邮件，未作投诉</summary>
    Ignored,

    /// <summary>待重新接收</summary>
    Retrying,

    /// <summary>已接收</summary>
    Taken,

    /// <summary>已人工登记</summary>
    Registered,

    /// <summary>不作为投诉</summary>
    Dismissed,
}

/// <summary>What can become of it.</summary>
public enum HeldMailStep
{
    Hold,
    Retry,
    Take,
    Register,
    Dismiss,
}

/// <summary>Why a message was not taken.</summary>
public enum HeldMailGround
{
    /// <summary>邮件过大</summary>
    TooLarge,

    /// <summary>无法读出</summary>
    Unreadable,

    /// <summary>没有发件人</summary>
    NoSender,

    /// <summary>没有内容</summary>
    Empty,

    /// <summary>同一发件人当日来信过多</summary>
    TooMany,

    /// <summary>登记时被拒绝</summary>
    Refused,

    /// <summary>多次接收失败</summary>
    Failing,

    /// <summary>自动回复、退信或者群发</summary>
    Automatic,
}

/// <summary>The life cycle of a message that was set aside (办法第十三条: a complaint by mail is lost to no fault of the machine's).</summary>
public static class HeldMailFlow
{
    private const string Desk = "数字化指挥中心、法制室";
    private const string System = "系统";

    /// <summary>The table.</summary>
    public static Flow<HeldMailState, HeldMailStep> Table { get; } = new("待处理来信",
    [
        new(HeldMailState.Held, HeldMailStep.Retry, HeldMailState.Retrying, "重新接收", Desk),
        new(HeldMailState.Held, HeldMailStep.Register, HeldMailState.Registered, "已人工登记", Desk),
        new(HeldMailState.Held, HeldMailStep.Dismiss, HeldMailState.Dismissed, "不作为投诉", Desk),
        new(HeldMailState.Ignored, HeldMailStep.Retry, HeldMailState.Retrying, "作为来信接收", Desk),
        new(HeldMailState.Dismissed, HeldMailStep.Retry, HeldMailState.Retrying, "重新接收", Desk),
        new(HeldMailState.Retrying, HeldMailStep.Take, HeldMailState.Taken, "接收", System),
        new(HeldMailState.Retrying, HeldMailStep.Hold, HeldMailState.Held, "再次搁置", System),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this HeldMailState state) => state switch
    {
        HeldMailState.Held => "待处理",
        HeldMailState.Ignored => "自动邮件",
        HeldMailState.Retrying => "待重新接收",
        HeldMailState.Taken => "已接收",
        HeldMailState.Registered => "已人工登记",
        HeldMailState.Dismissed => "不作为投诉",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The ground as the bureau says it.</summary>
    public static string Name(this HeldMailGround ground) => ground switch
    {
        HeldMailGround.TooLarge => "邮件过大",
        HeldMailGround.Unreadable => "无法读出",
        HeldMailGround.NoSender => "没有发件人",
        HeldMailGround.Empty => "没有内容",
        HeldMailGround.TooMany => "同一发件人当日来信过多",
        HeldMailGround.Refused => "登记时被拒绝",
        HeldMailGround.Failing => "多次接收失败",
        HeldMailGround.Automatic => "自动回复、退信或者群发",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };
}
