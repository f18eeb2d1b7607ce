using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Webhooks;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Outbox;

/// <summary>The common part of every act on one webhook.</summary>
public sealed class WebhookAct(Work work, IdSource ids, StaleForm stale, OutboxVault vault, WebhookGuard guard)
{
    private const int MostSecret = 200;
    private const int LeastSecret = 8;

    /// <summary>Performs a verb of the webhook, at the version that the form was filled in on.</summary>
    public Task On(Duty duty, Guid op, Guid hookId, int version, Func<OversightDb, Webhook, Task> verb) =>
        work.Do(duty, new Subject(Kinds.Webhook, hookId), op, async (db, _) =>
        {
            var hook = await db.Webhooks.FirstOrDefaultAsync(w => w.Id == hookId) ?? throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Webhook, hook, version, "webhook.tested");
            await verb(db, hook);
        });

    /// <summary>A new id inside an act.</summary>
    public Guid NewId(OversightDb db) => ids.Next(db.Act!.Now);

    /// <summary>Begins a webhook.</summary>
    public Task<Guid> Begin(Guid op, WebhookForm form) => work.Do(NotificationDuties.RegisterWebhook, Subject.New(Kinds.Webhook), op, async (db, _) =>
    {
        await DemandName(db, form.Name, Guid.Empty);
        var uri = guard.Check(form.Url);
        var id = NewId(db);
        var target = new WebhookTarget(uri.AbsoluteUri, Secret(form.Style, form.Secret));
        db.Webhooks.Add(Webhook.Register(id, new WebhookCard(form.Name, form.Style, uri.IdnHost, [.. form.Topics]), vault.Seal(OutboxDelivery.TargetName(id), target, await OutboxVault.IsFounding(db)), () => NewId(db)));
        return id;
    });

    /// <summary>The card and the sealed target of a changed form; the target is null where neither address nor secret were typed.</summary>
    public async Task<(WebhookCard Card, byte[]? Target)> Changed(OversightDb db, Webhook hook, WebhookForm form)
    {
        await DemandName(db, form.Name, hook.Id);
        var (url, secret) = (form.Url.Trim(), form.Secret.Trim());
        var known = vault.Open<WebhookTarget>(OutboxDelivery.TargetName(hook.Id), hook.Target);
        var uri = guard.Check(url.Length > 0 ? url : known.Url);
        var card = new WebhookCard(form.Name, form.Style, uri.IdnHost, [.. form.Topics]);

        // A new address is not told the old secret: it may be somebody else's.
        if (url.Length > 0 && secret.Length == 0 && known.Secret.Length > 0)
            throw new InvalidInput("secret", "更换接口地址时，请重新填写签名密钥。");
        return url.Length == 0 && secret.Length == 0
            ? (card, null)
            : (card, vault.Seal(OutboxDelivery.TargetName(hook.Id), new WebhookTarget(uri.AbsoluteUri, Secret(form.Style, secret.Length > 0 ? secret : known.Secret)), founding: false));
    }

    private static string Secret(WebhookStyle style, string typed)
    {
        var secret = typed.Trim();

        // A 企业微信 robot has its key in the address and none to sign with.
        if (secret.Length == 0 && style == WebhookStyle.WeCom)
            return "";
        return InvalidInput.Require("secret", "签名密钥", secret, MostSecret, LeastSecret);
    }

    private static async Task DemandName(OversightDb db, string name, Guid own)
    {
        var text = name.Trim();
        if (await db.Webhooks.AnyAsync(w => w.Name == text && w.Id != own))
            throw new InvalidInput("name", $"已有名为“{text}”的消息接口，请换一个名称。");
    }
}

/// <summary>Registers a webhook.</summary>
public sealed class RegisterWebhook(WebhookAct act)
{
    /// <summary>Performs it and returns the id.</summary>
    public Task<Guid> Run(Guid op, WebhookForm form) => act.Begin(op, form);
}

/// <summary>Changes a webhook.</summary>
public sealed class ChangeWebhook(WebhookAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid hookId, int version, WebhookForm form, string reason) => act.On(NotificationDuties.ChangeWebhook, op, hookId, version, async (db, hook) =>
    {
        var (card, target) = await act.Changed(db, hook, form);
        hook.Change(card, target, reason, () => act.NewId(db));
    });
}

/// <summary>Ends a webhook.</summary>
public sealed class DisableWebhook(WebhookAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid hookId, int version, string reason) => act.On(NotificationDuties.DisableWebhook, op, hookId, version, (_, hook) =>
    {
        hook.Disable(reason);
        return Task.CompletedTask;
    });
}

/// <summary>Lets a webhook go on.</summary>
public sealed class EnableWebhook(WebhookAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid hookId, int version, string reason) => act.On(NotificationDuties.EnableWebhook, op, hookId, version, (_, hook) =>
    {
        hook.Enable(reason);
        return Task.CompletedTask;
    });
}

/// <summary>Tells a webhook a line that says nothing, at once.</summary>
public sealed class TestWebhook(WebhookAct act, OutboxDelivery delivery)
{
    /// <summary>Performs it and says how it went, in a sentence.</summary>
    public async Task<string> Run(Guid op, Guid hookId, int version)
    {
        var key = $"hook-test/{hookId:N}/{op:N}";
        await act.On(NotificationDuties.TestWebhook, op, hookId, version, (db, hook) =>
        {
            hook.Test();
            var now = db.Act!.Now;
            db.Outbox.Add(new OutboxMessage { Key = key, Road = OutboxRoad.Webhook, Topic = "test", WebhookId = hookId, Urgent = true, At = now, NextAt = now });
            return Task.CompletedTask;
        });
        return await delivery.Now(key) switch
        {
            null => "测试消息正在发送，请稍后刷新查看结果。",
            { End: SendEnd.Sent } => "测试成功，接口已接收。",
            { Trouble: var trouble } => $"测试没有成功：{trouble}。",
        };
    }
}
