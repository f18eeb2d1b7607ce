namespace Oversight.Infrastructure.Mail;

/// <summary>A mail as it goes out; everything in it was made safe by <see cref="MailText"/>.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Its own id, without brackets; the same at each attempt, so that a mail server may know it again.</summary>
    public required string MessageId { get; init; }

    /// <summary>The message that it answers, or null.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The conversation before it, the oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<LetterFile> Files { get; init; } = [];

    /// <summary>Whether an earlier attempt ended without anybody knowing whether it was taken.</summary>
    public bool Again { get; init; }
}

/// <summary>A file that goes with a mail; its bytes are in the file store and are read when it is sent.</summary>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="Name">Name without a path; says nothing about persons.</param>
/// <param name="ContentType">Media type.</param>
public sealed record LetterFile(string Hash, string Name, string ContentType);
