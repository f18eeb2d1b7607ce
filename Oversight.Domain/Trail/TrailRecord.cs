using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Oversight.Domain.Trail;

/// <summary>
/// One entry of the trail as it is hashed. Every field is length- or width-framed, so no two records share a byte string.
/// The layout is fixed by the magic: change it only under a new one.
/// </summary>
public sealed record TrailRecord
{
    /// <summary>Version of the layout and separation of its hashes from all others.</summary>
    public const string Magic = "OVS-TRAIL-1\0";

    /// <summary>Value of <see cref="OccurredUs"/> where no other time than the recording is stated.</summary>
    public const long NotStated = long.MinValue;

    /// <summary>Thirty-two zero bytes: no previous entry, no files, no state.</summary>
    public static readonly ReadOnlyMemory<byte> Nothing = new byte[32];

    private static readonly UTF8Encoding Strict = new(false, true);

    public required long Seq { get; init; }

    public required Guid OpId { get; init; }

    public required int Part { get; init; }

    /// <summary>Microseconds since 1970-01-01 UTC; never decreases along the trail.</summary>
    public required long RecordedUs { get; init; }

    /// <summary>The time that the officer states, in the same unit, or <see cref="NotStated"/>.</summary>
    public required long OccurredUs { get; init; }

    public required TrailFlags Flags { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Number of the entry among those of its subject, from 1, gapless.</summary>
    public required long SubjectSeq { get; init; }

    public required string Actor { get; init; }

    public required string Role { get; init; }

    public required string OnBehalfOf { get; init; }

    public required string Session { get; init; }

    public required string Node { get; init; }

    public required string Action { get; init; }

    public required string Outcome { get; init; }

    public required ReadOnlyMemory<byte> PayloadCommit { get; init; }

    public required ReadOnlyMemory<byte> StateCommit { get; init; }

    public required ReadOnlyMemory<byte> FilesCommit { get; init; }

    /// <summary>Hash of the previous entry of this subject.</summary>
    public required ReadOnlyMemory<byte> SubjectPrev { get; init; }

    /// <summary>Hash of the entry before this one.</summary>
    public required ReadOnlyMemory<byte> Prev { get; init; }

    /// <summary>The bytes that are stored and hashed.</summary>
    /// <exception cref="EncoderFallbackException">A text holds an unpaired surrogate.</exception>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream(512);
        stream.Write(Encoding.ASCII.GetBytes(Magic));
        Int64(stream, Seq);
        Id(stream, OpId);
        Int32(stream, Part);
        Int64(stream, RecordedUs);
        Int64(stream, OccurredUs);
        Int32(stream, (int)Flags);
        Text(stream, SubjectKind);
        Id(stream, SubjectId);
        Int64(stream, SubjectSeq);
        Text(stream, Actor);
        Text(stream, Role);
        Text(stream, OnBehalfOf);
        Text(stream, Session);
        Text(stream, Node);
        Text(stream, Action);
        Text(stream, Outcome);
        Commit(stream, PayloadCommit);
        Commit(stream, StateCommit);
        Commit(stream, FilesCommit);
        Commit(stream, SubjectPrev);
        Commit(stream, Prev);
        return stream.ToArray();
    }

    /// <summary>Reads stored bytes back.</summary>
    /// <exception cref="FormatException">The bytes are not a record of this layout, or hold more than one.</exception>
    public static TrailRecord Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new Reader(bytes);
        if (!reader.Take(Magic.Length).SequenceEqual(Encoding.ASCII.GetBytes(Magic)))
            throw new FormatException("Not a trail record: wrong magic.");
        var record = new TrailRecord
        {
            Seq = reader.Int64(),
            OpId = reader.Id(),
            Part = reader.Int32(),
            RecordedUs = reader.Int64(),
            OccurredUs = reader.Int64(),
            Flags = (TrailFlags)reader.Int32(),
            SubjectKind = reader.Text(),
            SubjectId = reader.Id(),
            SubjectSeq = reader.Int64(),
            Actor = reader.Text(),
            Role = reader.Text(),
            OnBehalfOf = reader.Text(),
            Session = reader.Text(),
            Node = reader.Text(),
            Action = reader.Text(),
            Outcome = reader.Text(),
            PayloadCommit = reader.Commit(),
            StateCommit = reader.Commit(),
            FilesCommit = reader.Commit(),
            SubjectPrev = reader.Commit(),
            Prev = reader.Commit(),
        };
        return reader.AtEnd ? record : throw new FormatException("Not a trail record: bytes follow its end.");
    }

    /// <summary>The hash that the next entry links to.</summary>
    public static byte[] HashOf(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);

    /// <summary>A hiding commitment: SHA-256(salt ‖ content). Erasing salt and content leaves the chain whole.</summary>
    public static byte[] CommitTo(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256 over the sorted SHA-256s of the attachments; zeros where there are none.</summary>
    public static byte[] CommitToFiles(IEnumerable<string> hashes)
    {
        var sorted = hashes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? new byte[32] : SHA256.HashData(sorted.SelectMany(Convert.FromHexString).ToArray());
    }

    private static void Int64(MemoryStream stream, long value)
    {
        Span<byte> buffer = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(buffer, value);
        stream.Write(buffer);
    }

    private static void Int32(MemoryStream stream, int value)
    {
        Span<byte> buffer = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(buffer, value);
        stream.Write(buffer);
    }

    private static void Id(MemoryStream stream, Guid value)
    {
        Span<byte> buffer = stackalloc byte[16];
        value.TryWriteBytes(buffer, bigEndian: true, out _);
        stream.Write(buffer);
    }

    private static void Text(MemoryStream stream, string value)
    {
        var bytes = Strict.GetBytes(value);
        Int32(stream, bytes.Length);
        stream.Write(bytes);
    }

    private static void Commit(MemoryStream stream, ReadOnlyMemory<byte> value)
    {
        if (value.Length != 32)
            throw new FormatException("A commitment has 32 bytes.");
        stream.Write(value.Span);
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public readonly bool AtEnd => _rest.IsEmpty;

        public ReadOnlySpan<byte> Take(int count)
        {
            if (count < 0 || count > _rest.Length)
                throw new FormatException("Not a trail record: it ends too early.");
            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }

        public long Int64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

        public int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

        public Guid Id() => new(Take(16), bigEndian: true);

        public string Text()
        {
            try
            {
                return Strict.GetString(Take(Int32()));
            }
            catch (DecoderFallbackException e)
            {
                throw new FormatException("Not a trail record: a text is not UTF-8.", e);
            }
        }

        public ReadOnlyMemory<byte> Commit() => Take(32).ToArray();
    }
}
