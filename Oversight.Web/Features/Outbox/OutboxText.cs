using Oversight.Infrastructure.Outbox;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Outbox;

/// <summary>The words of what leaves the house, as pages say them. Of reminders they say no topic: the administrator reads no figure of cases and complaints.</summary>
public static class OutboxText
{
    /// <summary>What has become of it.</summary>
    public static string State(OutboxState state) => state switch
    {
        OutboxState.Waiting => "待发",
        OutboxState.Sent => "已送达",
        OutboxState.Failed => "未送达",
        OutboxState.GivenUp => "已放弃",
        OutboxState.Void => "无需发送",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Its colour.</summary>
    public static string Tone(OutboxState state, string trouble) => state switch
    {
        OutboxState.Sent => Tones.Green,
        OutboxState.Failed => Tones.Red,
        OutboxState.Waiting => trouble.Length > 0 ? Tones.Amber : Tones.Blue,
        _ => Tones.Grey,
    };

    /// <summary>What kind of message it is.</summary>
    public static string Kind(string topic, OutboxRoad road, bool toOfficer) => topic switch
    {
        "test" => "测试消息",
        "digest" => "每日摘要",
        _ when road == OutboxRoad.Webhook => toOfficer ? "逐人推送" : "群消息",
        _ => toOfficer ? "提醒邮件" : "对外邮件",
    };
}
