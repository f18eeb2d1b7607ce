using Oversight.Domain.Common;

namespace Oversight.Domain.Archives;

/// <summary>One version of the file as it was put away: the first, and one for each time that something was added.</summary>
public sealed class CaseVolume
{
    private readonly List<EvidenceFile> _files = [];

    private CaseVolume() => Note = "";

    internal CaseVolume(Guid id, int number, string note, IEnumerable<EvidenceFile> files, Guid by, DateTime now)
    {
        (Id, Number, Note, FiledBy, FiledAt) = (id, number, note, by, now);
        _files.AddRange(files);
    }

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>What was added; empty in the first.</summary>
    public string Note { get; private init; }

    public Guid FiledBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime FiledAt { get; private init; }

    /// <summary>SHA-256 of the PDF, lower-case hex; null while it is being made.</summary>
    public string? Hash { get; private set; }

    /// <summary>Bytes of the PDF.</summary>
    public long? Length { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SealedAt { get; private set; }

    /// <summary>Papers from outside the system that were put away with it: judgments, receipts.</summary>
    public IReadOnlyList<EvidenceFile> Files => _files;

    internal void Seal(string hash, long length, DateTime now) => (Hash, Length, SealedAt) = (hash, length, now);
}

/// <summary>One time that somebody read a volume (查阅登记).</summary>
public sealed class ArchiveReading
{
    private ArchiveReading() => Purpose = "";

    internal ArchiveReading(Guid id, int volume, string purpose, Guid by, DateTime now) => (Id, Volume, Purpose, By, At) = (id, volume, purpose, by, now);

    public Guid Id { get; private init; }

    /// <summary>Which version was read.</summary>
    public int Volume { get; private init; }

    /// <summary>What for.</summary>
    public string Purpose { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }
}
