using Oversight.Domain.Common;

namespace Oversight.Domain.Notifications;

/// <summary>消息接口: a robot of a group, or the bureau's message platform, that is told by HTTPS with a signature. Where it lies and its secret are sealed.</summary>
public sealed class Webhook : Aggregate
{
    /// <summary>Longest address.</summary>
    public const int MaxUrl = 500;

    private readonly List<WebhookTopic> _topics = [];

    private Webhook() => (Name, Host, Target) = ("", "", []);

    /// <summary>Name on screens and on the trail.</summary>
    public string Name { get; private set; }

    public WebhookStyle Style { get; private set; }

    /// <summary>The host alone: the rest of the address can be a password.</summary>
    public string Host { get; private set; }

    /// <summary>Address and secret, sealed.</summary>
    public byte[] Target { get; private set; }

    public WebhookState State { get; private set; }

    /// <summary>Why it is off; empty while it is on.</summary>
    public string DisabledReason { get; private set; } = "";

    /// <summary>The topics as rows; what was taken away stays as withdrawn.</summary>
    public IReadOnlyList<WebhookTopic> TopicRows => _topics;

    /// <summary>What it is told of now.</summary>
    public IReadOnlyList<NotificationTopic> Topics => [.. _topics.Where(t => !t.Withdrawn).Select(t => t.Topic).Order()];

    /// <summary>What can be done with it now.</summary>
    public IReadOnlyList<WebhookMove> Open => [.. WebhookFlow.Table.From(State).Select(s => s.Step)];

    /// <summary>Registers one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="card">What the form holds.</param>
    /// <param name="target">Address and secret, sealed.</param>
    /// <param name="newId">Ids of rows.</param>
    public static Webhook Register(Guid id, WebhookCard card, byte[] target, Func<Guid> newId)
    {
        var hook = new Webhook { Id = id, State = WebhookState.Active };
        hook.Take(card, target, newId);
        hook.Record(new WebhookRegistered(hook.Name, hook.Style, hook.Host, hook.Topics));
        return hook;
    }

    /// <summary>Changes it.</summary>
    /// <param name="card">What the form holds.</param>
    /// <param name="target">Address and secret, sealed anew; null where they stay.</param>
    /// <param name="reason">Why.</param>
    /// <param name="newId">Ids of rows.</param>
    public void Change(WebhookCard card, byte[]? target, string reason, Func<Guid> newId)
    {
        State = After(WebhookMove.Change);
        var why = InvalidInput.Require("reason", "修改理由", reason, 200, 4);
        Take(card, target ?? Target, newId);
        Record(new WebhookChanged(Name, Style, Host, Topics, target is not null, why));
    }

    /// <summary>Sends it a line that says nothing.</summary>
    public void Test()
    {
        State = After(WebhookMove.Test);
        Record(new WebhookTested());
    }

    /// <summary>Ends it; what waits for it is not sent.</summary>
    public void Disable(string reason)
    {
        State = After(WebhookMove.Disable);
        DisabledReason = InvalidInput.Require("reason", "停用理由", reason, 200, 4);
        Record(new WebhookDisabled(DisabledReason));
    }

    /// <summary>Lets it go on.</summary>
    public void Enable(string reason)
    {
        State = After(WebhookMove.Enable);
        DisabledReason = "";
        Record(new WebhookEnabled(InvalidInput.Require("reason", "恢复理由", reason, 200, 4)));
    }

    /// <summary>Whether it is told of a topic now.</summary>
    public bool Takes(NotificationTopic topic) => State == WebhookState.Active && _topics.Exists(t => t.Topic == topic && !t.Withdrawn);

    private void Take(WebhookCard card, byte[] target, Func<Guid> newId)
    {
        var name = InvalidInput.Require("name", "名称", card.Name, 40, 2);
        var topics = card.Topics.Distinct().ToList();
        if (topics.Count == 0)
            throw new InvalidInput("topics", "请至少选择一类事项。");
        if (card.Style.IsGroup() && topics.Where(t => !t.MayGoToGroups()).ToList() is [var closed, ..])
            throw new RuleBroken("group-topic", $"“{closed.Name()}”只能推送给经办人本人，不能发到群里；请取消该类事项，或者改用逐人推送的通用接口。", "办法第十三条");
        (Name, Style, Host, Target) = (name, card.Style, card.Host, target);
        foreach (var row in _topics)
            row.Withdrawn = !topics.Contains(row.Topic);
        _topics.AddRange(topics.Where(t => !_topics.Exists(r => r.Topic == t)).Select(t => new WebhookTopic(newId(), t)));
    }

    private WebhookState After(WebhookMove move) => WebhookFlow.Table.After(State, move, s => s.Name());
}

/// <summary>How a webhook wants its lines.</summary>
public enum WebhookStyle
{
    /// <summary>通用接口: JSON, a message a person, for the bureau's own platform.</summary>
    Generic,

    /// <summary>企业微信 group robot.</summary>
    WeCom,

    /// <summary>钉钉 group robot.</summary>
    DingTalk,
}

/// <summary>Words of styles.</summary>
public static class WebhookStyles
{
    /// <summary>Whether its lines are read by a group and not by one person.</summary>
    public static bool IsGroup(this WebhookStyle style) => style != WebhookStyle.Generic;

    /// <summary>The name on the page.</summary>
    public static string Name(this WebhookStyle style) => style switch
    {
        WebhookStyle.Generic => "通用接口（逐人推送）",
        WebhookStyle.WeCom => "企业微信群机器人",
        WebhookStyle.DingTalk => "钉钉群机器人",
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, null),
    };
}

/// <summary>A topic that a webhook is told of.</summary>
public sealed class WebhookTopic
{
    private WebhookTopic()
    {
    }

    internal WebhookTopic(Guid id, NotificationTopic topic) => (Id, Topic) = (id, topic);

    public Guid Id { get; private init; }

    public NotificationTopic Topic { get; private init; }

    /// <summary>Whether it was taken away.</summary>
    public bool Withdrawn { get; internal set; }
}

/// <summary>What the form holds, but for what is sealed.</summary>
/// <param name="Name">Name on screens and on the trail.</param>
/// <param name="Style">How it wants its lines.</param>
/// <param name="Host">The host of its address.</param>
/// <param name="Topics">What it is told of.</param>
public sealed record WebhookCard(string Name, WebhookStyle Style, string Host, IReadOnlyList<NotificationTopic> Topics);

public sealed record WebhookRegistered(string Name, WebhookStyle Style, string Host, IReadOnlyList<NotificationTopic> Topics) : Fact("webhook.registered");

/// <param name="Name">Its name now.</param>
/// <param name="Style">Its style now.</param>
/// <param name="Host">Its host now.</param>
/// <param name="Topics">Its topics now.</param>
/// <param name="Resealed">Whether address or secret were given anew.</param>
/// <param name="Reason">Why.</param>
public sealed record WebhookChanged(string Name, WebhookStyle Style, string Host, IReadOnlyList<NotificationTopic> Topics, bool Resealed, string Reason) : Fact("webhook.changed");

public sealed record WebhookTested() : Fact("webhook.tested");

public sealed record WebhookDisabled(string Reason) : Fact("webhook.disabled");

public sealed record WebhookEnabled(string Reason) : Fact("webhook.enabled");
