using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Notifications;

/// <summary>Chooses how one is told oneself. What is a legal duty cannot be switched off.</summary>
public sealed class SavePreferences(Work work, Reads reads, IdSource ids, OutboxVault vault, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="address">The work address, or empty for none.</param>
    /// <param name="card">The choices.</param>
    public async Task Run(Guid op, int version, string address, PreferenceCard card)
    {
        var me = (await reads.Me()).Id;
        await work.Do(NotificationDuties.SetPreferences, new Subject(Kinds.Preference, me), op, async (db, actor) =>
        {
            var typed = address.Trim();
            if (typed.Length > 0 && MailText.Address(typed) is null)
                throw new InvalidInput("address", "工作邮箱应是一个邮件地址，例如 wangli@example.gov.cn，不带姓名。");
            var known = await db.Preferences.FirstOrDefaultAsync(p => p.Id == actor.Id);
            var box = typed.Length == 0 ? null : Same(known) ?? vault.Seal(OutboxDelivery.AddressName(actor.Id), typed, await OutboxVault.IsFounding(db));
            if (known is null)
            {
                db.Preferences.Add(NotificationPreference.Begin(actor.Id, card, box, () => ids.Next(db.Act!.Now)));
                return;
            }

            await stale.Refuse(db, Kinds.Preference, known, version);
            known.Set(card, box, () => ids.Next(db.Act!.Now));

            byte[]? Same(NotificationPreference? preference) =>
                preference?.Address is { } sealedOne && string.Equals(vault.Open<string>(OutboxDelivery.AddressName(actor.Id), sealedOne), typed, StringComparison.Ordinal) ? sealedOne : null;
        });
    }
}

/// <summary>Sends oneself a mail that says nothing, to see whether mails arrive.</summary>
public sealed class SendTestMail(Work work, Reads reads, OutboxPost post, OutboxDelivery delivery)
{
    /// <summary>Performs it and says how it went, in a sentence.</summary>
    public async Task<string> Run(Guid op)
    {
        if (!post.MailIsOn)
            throw new RuleBroken("mail-off", "系统没有启用邮件，无法发送；请系统管理员配置邮件服务器（Oversight:Mail）后再试。");
        var key = $"test/{op:N}";
        var me = (await reads.Me()).Id;
        await work.Do(NotificationDuties.TestMail, new Subject(Kinds.Preference, me), op, async (db, actor) =>
        {
            if (!await db.Preferences.AnyAsync(p => p.Id == actor.Id && p.Address != null))
                throw new RuleBroken("no-address", "您还没有登记工作邮箱，请先填写并保存。");
            await post.AddTo(db, key, "test", actor.Id, "测试邮件", "这是一封测试邮件，收到即说明工作邮箱填写无误。", urgent: true);
        });
        return await delivery.Now(key) switch
        {
            null => "测试邮件正在发送。",
            { End: SendEnd.Sent } => "测试邮件已交给邮件服务器，请到邮箱查收。",
            { Trouble: var trouble } => $"测试邮件没有发出：{trouble}。",
        };
    }
}
