namespace Oversight.Infrastructure.Outbox;

/// <summary>
/// Something that is to leave the house by itself: written in the transaction of what causes it, delivered afterwards. Not an aggregate: it
/// follows from one. Nothing readable stands in it: staff are named by id and written to when it is sent, what goes to an outsider is sealed.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>Longest key.</summary>
    public const int MaxKey = 250;

    /// <summary>Longest topic.</summary>
    public const int MaxTopic = 40;

    /// <summary>Longest sentence of what went wrong.</summary>
    public const int MaxTrouble = 200;

    /// <summary>Rises in the order of the commits.</summary>
    public long Id { get; private init; }

    /// <summary>What it is and for whom; unique, so that the same cause never sends twice.</summary>
    public required string Key { get; init; }

    public required OutboxRoad Road { get; init; }

    /// <summary>What kind of thing: the code of a topic, <c>digest</c>, <c>test</c>, or what an act calls its mail to an outsider.</summary>
    public required string Topic { get; init; }

    /// <summary>The officer it is for; null for an outsider or a group.</summary>
    public Guid? OfficerId { get; init; }

    /// <summary>The webhook it goes through, or null.</summary>
    public Guid? WebhookId { get; init; }

    /// <summary>Kind of the thing that it is about; empty for none.</summary>
    public string SubjectKind { get; init; } = "";

    /// <summary>The thing that it is about.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>A letter to an outsider, sealed; null for staff, and once it is done.</summary>
    public byte[]? Content { get; private set; }

    /// <summary>Whether it goes out at any hour.</summary>
    public required bool Urgent { get; init; }

    public OutboxState State { get; private set; }

    /// <summary>When it was put in, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Not before, UTC.</summary>
    public required DateTime NextAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>Who delivers it now; null while nobody does.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>Until when nobody else may, UTC.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Whether an attempt ended without anybody knowing whether it was taken: the next one is marked as a possible repeat, and there is none after it.</summary>
    public bool Doubtful { get; private set; }

    /// <summary>What went wrong last, a sentence without an address; empty where nothing did.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>What the other side answered last, SMTP or HTTP.</summary>
    public int? Code { get; private set; }

    /// <summary>When it was done with, UTC: sent, given up or void.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Lets it be tried again from now on, after somebody looked; one whose attempts were doubtful goes out as a possible repeat.</summary>
    public void Retry(DateTime now) => (State, NextAt, Attempts, EndedAt) = (OutboxState.Waiting, now, 0, null);

    /// <summary>Gives it up; what it would have said is gone.</summary>
    public void GiveUp(DateTime now) => (State, EndedAt, Content) = (OutboxState.GivenUp, now, null);

    /// <summary>Puts the sealed letter in.</summary>
    internal OutboxMessage With(byte[] content)
    {
        Content = content;
        return this;
    }
}

/// <summary>How something leaves the house.</summary>
public enum OutboxRoad
{
    Mail,

    Webhook,
}

/// <summary>What has become of it.</summary>
public enum OutboxState
{
    /// <summary>To be sent, now or later.</summary>
    Waiting,

    /// <summary>Sent, and the other side confirmed it.</summary>
    Sent,

    /// <summary>Not sent and not tried again by itself: somebody must look.</summary>
    Failed,

    /// <summary>Given up by the administrator, with a reason.</summary>
    GivenUp,

    /// <summary>Not sent, because whom it was for has left or may no longer know.</summary>
    Void,
}
