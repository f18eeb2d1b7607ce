namespace Oversight.Domain.Trail;

/// <summary>A stored entry: the hashed bytes, their hash and MAC, and copies of the fields that lists filter by.</summary>
public sealed class TrailEntry
{
    public required long Seq { get; init; }

    /// <summary>The bytes that were hashed; see <see cref="TrailRecord"/>.</summary>
    public required byte[] Record { get; init; }

    public required byte[] Hash { get; init; }

    public required byte[] Mac { get; init; }

    public required string KeyId { get; init; }

    public required Guid OpId { get; init; }

    public required int Part { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>UTC, as stated by the officer; null where it is the moment of recording.</summary>
    public required DateTime? OccurredAt { get; init; }

    public required TrailFlags Flags { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required long SubjectSeq { get; init; }

    public required string Actor { get; init; }

    public required string Role { get; init; }

    public required string Action { get; init; }

    public required string Outcome { get; init; }

    /// <summary>The first twelve hex digits of the hash, as documents print them.</summary>
    public string ShortHash => Convert.ToHexStringLower(Hash)[..12];
}

/// <summary>Where the trail stands: one row, locked by every act.</summary>
public sealed class TrailHead
{
    /// <summary>Always 1.</summary>
    public int Id { get; private init; } = 1;

    public long Seq { get; private set; }

    public byte[] Hash { get; private set; } = new byte[32];

    public long RecordedUs { get; private set; }

    /// <summary>Moves the head to a new entry.</summary>
    public void MoveTo(long seq, byte[] hash, long recordedUs) => (Seq, Hash, RecordedUs) = (seq, hash, recordedUs);
}

/// <summary>What an entry commits to: the facts as stored bytes. The only change allowed is to erased.</summary>
public sealed class TrailPayload
{
    public required long Seq { get; init; }

    /// <summary>UTF-8 JSON, or null when erased.</summary>
    public byte[]? Payload { get; private set; }

    public byte[]? Salt { get; private set; }

    /// <summary>Salt of the commitment to the aggregate's rows.</summary>
    public required byte[] StateSalt { get; init; }

    /// <summary>Version of the row layout that the commitment was made over; 0 where there is no state.</summary>
    public required int StateLayout { get; init; }

    /// <summary>SHA-256s, lower-case hex, comma-separated, of the files that the entry commits to.</summary>
    public required string Files { get; init; }

    /// <summary>A payload with its salt.</summary>
    public static TrailPayload Of(long seq, byte[] payload, byte[] salt, byte[] stateSalt, int stateLayout, string files) =>
        new() { Seq = seq, Payload = payload, Salt = salt, StateSalt = stateSalt, StateLayout = stateLayout, Files = files };
}

/// <summary>Fixed codes of <see cref="TrailEntry.Outcome"/>.</summary>
public static class Outcomes
{
    public const string Done = "done";
    public const string Refused = "refused";
}
