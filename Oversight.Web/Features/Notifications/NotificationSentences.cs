using System.Text.Json;

namespace Oversight.Web.Features.Notifications;

/// <summary>The words of notifications on the trail, where one of their acts was refused.</summary>
internal static class NotificationSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["notification.read"] = _ => "阅读提醒",
        ["notification.follow"] = _ => "按痕迹发出提醒",
        ["case.remind"] = _ => "办件到期提醒",
    };
}
