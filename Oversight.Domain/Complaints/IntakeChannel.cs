namespace Oversight.Domain.Complaints;

/// <summary>How a complaint came in (办法第十三条: 受理投诉的方式和渠道).</summary>
public enum IntakeChannel
{
    /// <summary>电话</summary>
    Phone,

    /// <summary>窗口来访</summary>
    Counter,

    /// <summary>来信</summary>
    Letter,

    /// <summary>电子信箱</summary>
    Mailbox,

    /// <summary>网上窗口</summary>
    Window,

    /// <summary>12345 工单</summary>
    WorkOrder,

    /// <summary>领导批示</summary>
    Instruction,

    /// <summary>媒体曝光</summary>
    Media,

    /// <summary>信访转办</summary>
    Petition,
}

/// <summary>Chinese names of channels and what sets them apart.</summary>
public static class IntakeChannels
{
    /// <summary>Those that somebody of the staff enters by hand.</summary>
    public static IReadOnlyList<IntakeChannel> ByHand { get; } =
        [IntakeChannel.Phone, IntakeChannel.Counter, IntakeChannel.Letter, IntakeChannel.Mailbox, IntakeChannel.WorkOrder, IntakeChannel.Instruction, IntakeChannel.Media, IntakeChannel.Petition];

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this IntakeChannel channel) => channel switch
    {
        IntakeChannel.Phone => "电话",
        IntakeChannel.Counter => "窗口来访",
        IntakeChannel.Letter => "来信",
        IntakeChannel.Mailbox => "电子信箱",
        IntakeChannel.Window => "网上窗口",
        IntakeChannel.WorkOrder => "12345工单",
        IntakeChannel.Instruction => "领导批示",
        IntakeChannel.Media => "媒体曝光",
        IntakeChannel.Petition => "信访转办",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };
}
