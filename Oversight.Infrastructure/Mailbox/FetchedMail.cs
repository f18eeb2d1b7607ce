namespace Oversight.Infrastructure.Mailbox;

/// <summary>
/// That a message of the mailbox was dealt with, so that each is dealt with once whatever breaks off. Not on the trail: what was made of it
/// is. Nothing here says who wrote it.
/// </summary>
public sealed class FetchedMail
{
    public required Guid Id { get; init; }

    /// <summary>UIDVALIDITY of the folder.</summary>
    public required long Validity { get; init; }

    /// <summary>UID in the folder.</summary>
    public required long Uid { get; init; }

    /// <summary>SHA-256 of its own id and sender, lower-case hex; null until it was read.</summary>
    public string? Digest { get; set; }

    /// <summary>What became of it.</summary>
    public MailFate Fate { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was begun last, UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>What became of a message.</summary>
public enum MailFate
{
    /// <summary>Begun; where it was long ago, whoever began it is gone.</summary>
    Begun,

    /// <summary>A complaint was made of it.</summary>
    Taken,

    /// <summary>It was added to the complaint that it answers to.</summary>
    Added,

    /// <summary>Set aside; see <see cref="Domain.Complaints.HeldMail"/>.</summary>
    Held,

    /// <summary>The same message had come before.</summary>
    Repeated,
}
