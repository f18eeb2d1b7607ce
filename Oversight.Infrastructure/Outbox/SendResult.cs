namespace Oversight.Infrastructure.Outbox;

/// <summary>How one attempt went.</summary>
/// <param name="End">What follows from it.</param>
/// <param name="Trouble">What went wrong, a sentence of ours without an address; empty where nothing did.</param>
/// <param name="Code">What the other side answered, SMTP or HTTP; null where nothing came.</param>
public sealed record SendResult(SendEnd End, string Trouble, int? Code)
{
    /// <summary>The other side confirmed it.</summary>
    public static SendResult Sent { get; } = new(SendEnd.Sent, "", null);

    /// <summary>This message was put off.</summary>
    public static SendResult Later(string trouble, int? code = null) => new(SendEnd.Later, trouble, code);

    /// <summary>The other side cannot be reached: the others behind it wait too.</summary>
    public static SendResult Down(string trouble) => new(SendEnd.Down, trouble, null);

    /// <summary>It was handed over whole, and no confirmation came.</summary>
    public static SendResult Unknown(string trouble) => new(SendEnd.Unknown, trouble, null);

    /// <summary>The other side will not have it.</summary>
    public static SendResult Never(string trouble, int? code = null) => new(SendEnd.Never, trouble, code);
}

/// <summary>What follows from an attempt.</summary>
public enum SendEnd
{
    /// <summary>Done.</summary>
    Sent,

    /// <summary>Tried again.</summary>
    Later,

    /// <summary>Tried again, and nothing else is tried now.</summary>
    Down,

    /// <summary>Tried once more, marked as a possible repeat.</summary>
    Unknown,

    /// <summary>Not tried again by itself.</summary>
    Never,

    /// <summary>Not to be sent any more: whom it is for has left or may no longer know.</summary>
    Void,
}
