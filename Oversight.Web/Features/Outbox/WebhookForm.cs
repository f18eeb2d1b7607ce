using Oversight.Domain.Notifications;

namespace Oversight.Web.Features.Outbox;

/// <summary>A webhook as it is typed.</summary>
public sealed class WebhookForm
{
    public string Name { get; set; } = "";

    public WebhookStyle Style { get; set; }

    /// <summary>Where it lies; empty leaves what is registered.</summary>
    public string Url { get; set; } = "";

    /// <summary>The shared secret; empty leaves what is registered.</summary>
    public string Secret { get; set; } = "";

    public ISet<NotificationTopic> Topics { get; init; } = new HashSet<NotificationTopic>(NotificationTopics.All.Where(t => t.IsLegalDuty() && t.MayGoToGroups()));

    /// <summary>The form of what is registered.</summary>
    public static WebhookForm Of(Webhook hook) => new() { Name = hook.Name, Style = hook.Style, Topics = new HashSet<NotificationTopic>(hook.Topics) };
}
