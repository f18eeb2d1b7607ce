using System.Text.Json;
using Oversight.Domain.Notifications;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Notifications;

/// <summary>The words of notifications on the trail.</summary>
internal static class NotificationSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["notification.read"] = _ => "阅读提醒",
        ["notification.follow"] = _ => "按痕迹发出提醒",
        ["notification.digest"] = _ => "生成每日摘要",
        ["case.remind"] = _ => "办件到期提醒",
        ["preference.set"] = p => p.ValueKind == JsonValueKind.Undefined ? "设置提醒方式"
            : $"设置提醒方式：{(p.Flag("address") ? "已登记工作邮箱" : "未登记工作邮箱")}，{(p.Flag("digest") ? "接收" : "不接收")}每日摘要{Listed("，不响铃：", p, "silent")}{Listed("，邮件：", p, "mail")}{Listed("，消息平台：", p, "hook")}",
        ["preference.test-mail"] = _ => "发送测试邮件",
    };

    /// <summary>The topics that a fact lists, by their names; empty where there is none.</summary>
    public static string Listed(string before, JsonElement fact, string name)
    {
        var codes = fact.List(name);
        return codes.Length == 0 ? "" : before + NotificationTopics.All.Aggregate(codes, (said, topic) => said.Replace(topic.ToString(), topic.Name(), StringComparison.Ordinal));
    }
}
