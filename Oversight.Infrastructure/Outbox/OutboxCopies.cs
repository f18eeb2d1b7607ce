using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Outbox;

/// <summary>
/// Puts the copies of new lines behind bells into the outbox, in the transaction that rings them, by what each person chose and what each
/// webhook takes. A copy holds no words: they are made when it is sent, of what the thing is then and of who may know it then. Holds no
/// state between saves.
/// </summary>
public sealed class OutboxCopies(MailSettings mail) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not OversightDb { Act: { } act } db)
            return result;
        using var still = StillChanges.Of(db);
        var fresh = db.ChangeTracker.Entries<Notification>().Where(e => e.State == EntityState.Added && e.Entity.Action.Length > 0).Select(e => e.Entity).ToList();
        if (fresh.Count > 0)
            await Copy(db, fresh, act.Now, cancellationToken);
        return result;
    }

    private async Task Copy(OversightDb db, List<Notification> lines, DateTime now, CancellationToken cancellation)
    {
        var officers = lines.Select(l => l.OfficerId).Distinct().ToList();
        var preferences = await db.Preferences.AsNoTracking().Where(p => officers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var hooks = await db.Webhooks.AsNoTracking().Where(w => w.State == WebhookState.Active).OrderBy(w => w.Ordinal).ToListAsync(cancellation);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var topic = NotificationTopics.Of(line.Action);
            var preference = preferences.GetValueOrDefault(line.OfficerId);
            var channels = preference?.On(topic) ?? Channels.Default(topic);
            if (!channels.Bell)
                line.Read(now);
            if (mail.IsOn && channels.Mail && preference?.Address is not null)
                db.Outbox.Add(Of(line, OutboxRoad.Mail, CopyKey.Mail(line), null, line.OfficerId, now));
            foreach (var hook in hooks.Where(h => h.Takes(topic)))
            {
                if (hook.Style.IsGroup())
                {
                    var key = CopyKey.Group(line, hook.Id);
                    if (told.Add(key) && !await db.Outbox.AsNoTracking().AnyAsync(m => m.Key == key, cancellation))
                        db.Outbox.Add(Of(line, OutboxRoad.Webhook, key, hook.Id, null, now));
                }
                else if (channels.Hook)
                {
                    db.Outbox.Add(Of(line, OutboxRoad.Webhook, CopyKey.Person(line, hook.Id), hook.Id, line.OfficerId, now));
                }
            }
        }
    }

    private static OutboxMessage Of(Notification line, OutboxRoad road, string key, Guid? hook, Guid? officer, DateTime now) => new()
    {
        Key = key,
        Road = road,
        Topic = line.Action.Length <= OutboxMessage.MaxTopic ? line.Action : line.Action[..OutboxMessage.MaxTopic],
        OfficerId = officer,
        WebhookId = hook,
        SubjectKind = line.SubjectKind,
        SubjectId = line.SubjectId,
        Urgent = NotificationTopics.IsUrgent(line.Action),
        At = now,
        NextAt = now,
    };
}

/// <summary>Keys of copies, from which the line that they copy is found again.</summary>
internal static class CopyKey
{
    private const string Begin = "bell/";

    public static string Mail(Notification line) => $"{Begin}{line.Key}|mail|{line.OfficerId:N}";

    public static string Person(Notification line, Guid hook) => $"{Begin}{line.Key}|{hook:N}|{line.OfficerId:N}";

    public static string Group(Notification line, Guid hook) => $"{Begin}{line.Key}|{hook:N}";

    /// <summary>The key of the line, or null where the message is no copy of one.</summary>
    public static string? LineOf(string key) => key.StartsWith(Begin, StringComparison.Ordinal) && key.IndexOf('|', StringComparison.Ordinal) is > 0 and var end ? key[Begin.Length..end] : null;
}
