using Oversight.Domain.Common;

namespace Oversight.Domain.Notifications;

/// <summary>我的提醒方式: how one officer is told of what. Its id is the officer's. Whoever never chose has the defaults.</summary>
public sealed class NotificationPreference : Aggregate
{
    private readonly List<TopicChoice> _choices = [];

    private NotificationPreference()
    {
    }

    /// <summary>The work mail address, sealed; null where there is none.</summary>
    public byte[]? Address { get; private set; }

    /// <summary>Whether a mail with the day's counts comes each working morning.</summary>
    public bool Digest { get; private set; }

    /// <summary>What was chosen, a row a topic.</summary>
    public IReadOnlyList<TopicChoice> Choices => _choices;

    /// <summary>Chooses for the first time.</summary>
    /// <param name="officerId">Whose.</param>
    /// <param name="card">What the form holds.</param>
    /// <param name="address">The address, sealed, or null.</param>
    /// <param name="newId">Ids of rows.</param>
    public static NotificationPreference Begin(Guid officerId, PreferenceCard card, byte[]? address, Func<Guid> newId)
    {
        var preference = new NotificationPreference { Id = officerId };
        preference.Set(card, address, newId);
        return preference;
    }

    /// <summary>Chooses anew. What is a legal duty stays on.</summary>
    /// <param name="card">What the form holds.</param>
    /// <param name="address">The address, sealed anew, or null for none.</param>
    /// <param name="newId">Ids of rows.</param>
    /// <exception cref="RuleBroken">A legal duty was to be switched off.</exception>
    public void Set(PreferenceCard card, byte[]? address, Func<Guid> newId)
    {
        if (card.Choices.FirstOrDefault(c => c.Topic.IsLegalDuty() && !(c.Bell && c.Mail)) is { } duty)
            throw new RuleBroken("legal-duty", $"“{duty.Topic.Name()}”属于法定职责，系统提醒和邮件不能关闭；嫌邮件太多的，可以开启每日摘要，或者关闭其他事项的邮件。", duty.Topic.Clause());
        if (card.Digest && address is null)
            throw new InvalidInput("address", "每日摘要用邮件发送，请先填写工作邮箱，或者关闭每日摘要。");
        (Address, Digest) = (address, card.Digest);
        foreach (var choice in card.Choices)
        {
            if (_choices.Find(c => c.Topic == choice.Topic) is { } row)
                row.Take(choice);
            else
                _choices.Add(new TopicChoice(newId(), choice));
        }

        Record(new PreferencesSet(address is not null, Digest, Of(c => !c.Bell), Of(c => c.Mail), Of(c => c.Hook)));
    }

    /// <summary>How a topic is told.</summary>
    public Channels On(NotificationTopic topic) => _choices.Find(c => c.Topic == topic) is { } row ? new(row.Topic, row.Bell, row.Mail, row.Hook) : Channels.Default(topic);

    private List<NotificationTopic> Of(Func<Channels, bool> chosen) => [.. NotificationTopics.All.Where(t => chosen(On(t)))];
}

/// <summary>How one topic is told.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Bell">Whether the bell rings; where not, the line comes as one that was read.</param>
/// <param name="Mail">Whether a mail goes to the work address.</param>
/// <param name="Hook">Whether it goes to the bureau's message platform.</param>
public sealed record Channels(NotificationTopic Topic, bool Bell, bool Mail, bool Hook)
{
    /// <summary>What holds for whoever never chose: everything for duties, the bell alone for the rest.</summary>
    public static Channels Default(NotificationTopic topic) => new(topic, true, topic.IsLegalDuty(), topic.IsLegalDuty());
}

/// <summary>What the form holds.</summary>
/// <param name="Digest">Whether the digest comes.</param>
/// <param name="Choices">A line a topic.</param>
public sealed record PreferenceCard(bool Digest, IReadOnlyList<Channels> Choices);

/// <summary>What was chosen for a topic.</summary>
public sealed class TopicChoice
{
    private TopicChoice()
    {
    }

    internal TopicChoice(Guid id, Channels channels)
    {
        (Id, Topic) = (id, channels.Topic);
        Take(channels);
    }

    public Guid Id { get; private init; }

    public NotificationTopic Topic { get; private init; }

    public bool Bell { get; private set; }

    public bool Mail { get; private set; }

    public bool Hook { get; private set; }

    internal void Take(Channels channels) => (Bell, Mail, Hook) = (channels.Bell, channels.Mail, channels.Hook);
}

/// <summary>Somebody chose how to be told; the address itself stays out.</summary>
/// <param name="Address">Whether there is one.</param>
/// <param name="Digest">Whether the digest comes.</param>
/// <param name="Silent">Topics without the bell.</param>
/// <param name="Mail">Topics by mail.</param>
/// <param name="Hook">Topics by the message platform.</param>
public sealed record PreferencesSet(bool Address, bool Digest, IReadOnlyList<NotificationTopic> Silent, IReadOnlyList<NotificationTopic> Mail, IReadOnlyList<NotificationTopic> Hook) : Fact("preference.set");
