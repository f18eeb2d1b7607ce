using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Outbox;

/// <summary>Webhooks, for the administrator who keeps them; addresses and secrets are shown to nobody.</summary>
public sealed class WebhookViews(Reads reads)
{
    private const int MostResults = 30;

    /// <summary>Every webhook, by name. There are few.</summary>
    public Task<IReadOnlyList<WebhookRow>> List() => reads.Ask<IReadOnlyList<WebhookRow>>(async (db, actor) =>
    {
        NotificationDuties.RegisterWebhook.Demand(actor);
        var hooks = await db.Webhooks.OrderBy(w => w.Name).ToListAsync();
        var last = await db.Outbox.Where(m => m.WebhookId != null && m.Attempts > 0).GroupBy(m => m.WebhookId).Select(g => g.Max(m => m.Id)).ToListAsync();
        var results = await db.Outbox.Where(m => last.Contains(m.Id)).Select(m => new { m.WebhookId, Result = new WebhookResult(m.Id, m.At, m.Topic, m.OfficerId != null, m.State, m.Trouble, m.Attempts) }).ToListAsync();
        return [.. hooks.Select(w => new WebhookRow(w, results.Find(r => r.WebhookId == w.Id)?.Result))];
    });

    /// <summary>One webhook with its last results, or null.</summary>
    public Task<WebhookView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        NotificationDuties.RegisterWebhook.Demand(actor);
        return await db.Webhooks.FirstOrDefaultAsync(w => w.Id == id) is not { } hook ? null
            : new WebhookView(hook, await db.Outbox.Where(m => m.WebhookId == id).OrderByDescending(m => m.Id).Take(MostResults)
                .Select(m => new WebhookResult(m.Id, m.At, m.Topic, m.OfficerId != null, m.State, m.Trouble, m.Attempts)).ToListAsync());
    });
}

/// <summary>A webhook as the list shows it.</summary>
/// <param name="Hook">The webhook.</param>
/// <param name="Last">What came of the last message, or null.</param>
public sealed record WebhookRow(Webhook Hook, WebhookResult? Last);

/// <summary>A webhook with everything that its page shows.</summary>
public sealed record WebhookView(Webhook Hook, IReadOnlyList<WebhookResult> Results);

/// <summary>What came of one message.</summary>
public sealed record WebhookResult(long Id, DateTime At, string Topic, bool ToOfficer, OutboxState State, string Trouble, int Attempts);
