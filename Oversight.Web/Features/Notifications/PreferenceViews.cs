using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Notifications;

/// <summary>How whoever asks is told of what; nobody else's.</summary>
public sealed class PreferenceViews(Reads reads, OutboxVault vault, MailSettings mail)
{
    private const int MostMails = 10;

    /// <summary>One's own choices, with the address opened for oneself.</summary>
    public Task<PreferenceView> Mine() => reads.Ask(async (db, actor) =>
    {
        NotificationDuties.SetPreferences.Demand(actor);
        var preference = await db.Preferences.FirstOrDefaultAsync(p => p.Id == actor.Id);
        return new PreferenceView(
            actor.Id,
            preference?.Version ?? 0,
            preference?.Address is { } address ? vault.Open<string>(OutboxDelivery.AddressName(actor.Id), address) : "",
            preference?.Digest ?? false,
            [.. NotificationTopics.All.Select(t => preference?.On(t) ?? Channels.Default(t))],
            mail.IsOn,
            await db.Webhooks.AnyAsync(w => w.State == WebhookState.Active && w.Style == WebhookStyle.Generic),
            await db.Outbox.Where(m => m.OfficerId == actor.Id && m.Road == OutboxRoad.Mail).OrderByDescending(m => m.Id).Take(MostMails)
                .Select(m => new OwnMail(m.Id, m.At, m.State, m.Trouble, m.Doubtful)).ToListAsync());
    });
}

/// <summary>One's own choices.</summary>
/// <param name="OfficerId">Oneself.</param>
/// <param name="Version">The version that a form is filled in on; 0 where nothing was chosen yet.</param>
/// <param name="Address">The work address, or empty.</param>
/// <param name="Digest">Whether the digest comes.</param>
/// <param name="Choices">A line a topic.</param>
/// <param name="MailIsOn">Whether the product sends mail.</param>
/// <param name="HookIsOn">Whether there is a message platform that tells persons.</param>
/// <param name="Mails">The last mails to oneself, the newest first.</param>
public sealed record PreferenceView(Guid OfficerId, int Version, string Address, bool Digest, IReadOnlyList<Channels> Choices, bool MailIsOn, bool HookIsOn, IReadOnlyList<OwnMail> Mails);

/// <summary>A mail to oneself.</summary>
public sealed record OwnMail(long Id, DateTime At, OutboxState State, string Trouble, bool Doubtful);
