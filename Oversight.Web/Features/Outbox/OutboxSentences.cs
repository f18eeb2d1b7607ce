using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Outbox;

/// <summary>What was done to webhooks and to messages that got stuck, as the timeline says it.</summary>
internal static class OutboxSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["webhook.registered"] = p => $"登记消息接口“{p.Text("name")}”（{Style(p)}，{p.Text("host")}）{NotificationSentences.Listed("，推送", p, "topics")}",
        ["webhook.changed"] = p => $"修改消息接口“{p.Text("name")}”（{Style(p)}，{p.Text("host")}）{NotificationSentences.Listed("，推送", p, "topics")}{(p.Flag("resealed") ? "，更换了地址或者密钥" : "")}：{p.Text("reason")}",
        ["webhook.tested"] = _ => "发送测试消息",
        ["webhook.disabled"] = p => $"停用消息接口：{p.Text("reason")}",
        ["webhook.enabled"] = p => $"恢复消息接口：{p.Text("reason")}",
        ["system.outbox-retried"] = p => $"重发未送达的消息{p.Text("count")}条（{p.Text("trouble")}）",
        ["system.outbox-given-up"] = p => $"放弃未送达的消息{p.Text("count")}条（{p.Text("trouble")}）：{p.Text("reason")}",
        [NotificationDuties.RegisterWebhook.Code] = _ => "登记消息接口",
        [NotificationDuties.ChangeWebhook.Code] = _ => "修改消息接口",
        [NotificationDuties.TestWebhook.Code] = _ => "测试消息接口",
        [NotificationDuties.DisableWebhook.Code] = _ => "停用消息接口",
        [NotificationDuties.EnableWebhook.Code] = _ => "恢复消息接口",
        [SystemDuties.RetryOutbox.Code] = _ => "重发未送达的消息",
        [SystemDuties.GiveUpOutbox.Code] = _ => "放弃未送达的消息",
    };

    private static string Style(JsonElement fact) => fact.Choice<WebhookStyle>("style")?.Name() ?? "";
}
