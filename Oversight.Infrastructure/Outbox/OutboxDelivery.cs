using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Webhooks;

namespace Oversight.Infrastructure.Outbox;

/// <summary>
/// Delivers what is due, road by road. Two deliverers at once deliver each message once; one that dies between sending and writing it down
/// leaves a lease behind, after which it goes out once more and says that it may be a repeat.
/// </summary>
public sealed class OutboxDelivery(
    IDbContextFactory<OversightDb> contexts, OutboxRows rows, OutboxPost post, OutboxVault vault, Settings settings, FileStore files, WebhookSender hooks, IClock clock, ILogger<OutboxDelivery> log)
{
    // A run ends at some time; the next goes on.
    private const int MostInRun = 1000;

    /// <summary>Delivers what is due now and returns how many were dealt with.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var count = 0;
        foreach (var (road, hook) in await rows.Roads(cancellation))
        {
            if (road == OutboxRoad.Webhook || settings.Mail.IsOn)
                count += await Run(road, hook, cancellation);
        }

        return count;
    }

    /// <summary>Delivers one message now, as after a test was asked for; null where it is not due or another deliverer has it.</summary>
    public async Task<SendResult?> Now(string key, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Outbox.AsNoTracking().Where(m => m.Key == key).Select(m => (long?)m.Id).FirstOrDefaultAsync(cancellation) is not { } id || await rows.Take(id, cancellation) is not { } message)
            return null;
        await using var sender = Sender();
        return await Deliver(message, sender, cancellation);
    }

    private async Task<int> Run(OutboxRoad road, Guid? hook, CancellationToken cancellation)
    {
        await using var sender = Sender();
        for (var count = 0; count < MostInRun; count++)
        {
            if (cancellation.IsCancellationRequested || await rows.Take(road, hook, cancellation) is not { } message)
                return count;
            if ((await Deliver(message, sender, cancellation)).End == SendEnd.Down)
                return count + 1;
        }

        return MostInRun;
    }

    private MailSender Sender() => new(settings.Mail, settings.Bureau, files, clock);

    private async Task<SendResult> Deliver(OutboxMessage message, MailSender sender, CancellationToken cancellation)
    {
        SendResult result;
        try
        {
            result = message.Road == OutboxRoad.Mail ? await Mail(message, sender, cancellation) : await Hook(message, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && e is StorageRefused or System.Security.Cryptography.CryptographicException)
        {
            log.LogError(e, "Message {Id} of the outbox could not be opened", message.Id);
            result = SendResult.Never("加密的内容打不开，请核对待发消息密钥文件");
        }

        await rows.Mark(message, result);
        return result;
    }

    private async Task<SendResult> Mail(OutboxMessage message, MailSender sender, CancellationToken cancellation)
    {
        if (message.OfficerId is null)
            return await Give(post.Open(message));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await Recipient(db, message, cancellation) is not { } recipient)
            return Void("收件人账号已停用，或者已不在岗");
        if (await db.Preferences.AsNoTracking().FirstOrDefaultAsync(p => p.Id == message.OfficerId, cancellation) is not { Address: { } address })
            return Void("收件人没有登记工作邮箱");
        if (message.Content is null && await IsRead(db, message, cancellation))
            return Void("收件人已在系统内阅读");
        var words = message.Content is null
            ? await OutboxWords.For(db, message, recipient.Id, clock.Now, cancellation)
            : post.Open(message) is var own ? new OutboxWords(own.Subject, own.Text) : null;
        if (words is null)
            return Void("收件人已无权查看");
        var link = settings.Mail.Link.Length > 0 ? $"\n\n{settings.Mail.Link}/notifications" : "";
        return await Give(new Letter(vault.Open<string>(AddressName(recipient.Id), address), words.Subject, words.Text + link + "\n\n本邮件由系统自动发出，请勿回复。") { MessageId = post.MessageIdOf(message.Key) });

        async Task<SendResult> Give(Letter letter) => rows.Holds(message) ? await sender.Send(letter with { Again = message.Doubtful }, cancellation) : SendResult.Later("上次发送中断");
    }

    private async Task<SendResult> Hook(OutboxMessage message, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Webhooks.AsNoTracking().FirstOrDefaultAsync(w => w.Id == message.WebhookId, cancellation) is not { State: WebhookState.Active } hook)
            return Void("消息接口已停用");
        var (words, recipient) = (Test, "");
        if (CopyKey.LineOf(message.Key) is not null)
        {
            if (message.OfficerId is { } officer)
            {
                if (await Recipient(db, message, cancellation) is not { } person)
                    return Void("收件人账号已停用，或者已不在岗");
                (words, recipient) = (await OutboxWords.For(db, message, officer, clock.Now, cancellation), person.UserName);
            }
            else
            {
                words = await OutboxWords.ForGroup(db, message, cancellation);
            }
        }

        if (words is null)
            return Void("收件人已无权查看");
        if (!rows.Holds(message))
            return SendResult.Later("上次发送中断");
        var target = vault.Open<WebhookTarget>(TargetName(hook.Id), hook.Target);
        var link = settings.Mail.Link.Length > 0 ? settings.Mail.Link + "/notifications" : "";
        var line = new WebhookLine(DerivedId.Of("webhook", message.Key).ToString("N"), CopyKey.LineOf(message.Key) is null ? "test" : "notification", recipient, words!.Subject, words.Text, link, message.At);
        return await hooks.Send(hook.Style, target, line, cancellation);
    }

    /// <summary>The name under which the target of a webhook is sealed.</summary>
    public static string TargetName(Guid hookId) => $"webhook {hookId:N}";

    /// <summary>The name under which somebody's work address is sealed.</summary>
    public static string AddressName(Guid officerId) => $"address {officerId:N}";

    private static OutboxWords? Test => new("测试消息", "这是一条测试消息，收到即说明消息接口可用。");

    private static SendResult Void(string why) => new(SendEnd.Void, why, null);

    // Whoever left is told nothing more: not where the account is disabled, and not where no post is held.
    private async Task<Person?> Recipient(OversightDb db, OutboxMessage message, CancellationToken cancellation)
    {
        var day = Domain.Time.ChinaTime.DayOf(clock.Now);
        return await (
            from o in db.Officers.AsNoTracking()
            join u in db.Users on o.AccountId equals u.Id
            where o.Id == message.OfficerId && !o.AccountDisabled && db.Posts.Any(p => p.Holdings.Any(h => h.OfficerId == o.Id && h.From <= day && (h.Through == null || h.Through >= day)))
            select new Person(o.Id, u.UserName!)).FirstOrDefaultAsync(cancellation);
    }

    // A line of a silent topic was read from the beginning: that is no reason to leave its mail out.
    private static async Task<bool> IsRead(OversightDb db, OutboxMessage message, CancellationToken cancellation) =>
        CopyKey.LineOf(message.Key) is { } line && await db.Notifications.AnyAsync(n => n.Key == line && n.OfficerId == message.OfficerId && n.ReadAt > message.At, cancellation);

    private sealed record Person(Guid Id, string UserName);
}
