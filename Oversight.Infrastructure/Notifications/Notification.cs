namespace Oversight.Infrastructure.Notifications;

/// <summary>One line behind somebody's bell. Not an aggregate: it follows from the trail or a deadline and can be told anew.</summary>
public sealed class Notification
{
    /// <summary>Rises in the order of the commits.</summary>
    public long Id { get; private init; }

    /// <summary>What it is about, see <see cref="BellKey"/>; with <see cref="OfficerId"/> unique, which makes repeats harmless.</summary>
    public required string Key { get; init; }

    /// <summary>Whose bell.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>What is to be done or known; names no party and no complainant.</summary>
    public required string Text { get; init; }

    /// <summary>The page where it is done.</summary>
    public required string Href { get; init; }

    /// <summary>Code of the fact or reminder behind it, which says its topic; empty on lines of earlier releases.</summary>
    public string Action { get; init; } = "";

    /// <summary>Kind of the thing it is about; empty on lines of earlier releases.</summary>
    public string SubjectKind { get; init; } = "";

    /// <summary>The thing it is about.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>When it happened or fell due, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>When it was read, UTC, or null.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>Marks it read; the first time stands.</summary>
    public void Read(DateTime now) => ReadAt ??= now;
}

/// <summary>What a notification is about. The same key rings a bell once for all.</summary>
/// <param name="Source">Where it comes from: <c>trail</c>, <c>ladder</c>, <c>case</c> …</param>
/// <param name="SubjectId">The thing.</param>
/// <param name="Round">The round of a notice, or 0.</param>
/// <param name="Stage">The rung, light or fact within the round.</param>
public readonly record struct BellKey(string Source, Guid SubjectId, int Round, string Stage)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Source}/{SubjectId:N}/{Round}/{Stage}");
}
