namespace Oversight.Domain.Common;

/// <summary>A file that an act brought with it. Its bytes are kept by content; the trail commits to their hash.</summary>
public sealed class EvidenceFile
{
    private EvidenceFile() => (Hash, Name, ContentType) = ("", "", "");

    /// <summary>A file taken from the upload of an officer.</summary>
    public EvidenceFile(Guid id, string hash, string name, string contentType, long length, Guid uploadedBy, DateTime uploadedAt) =>
        (Id, Hash, Name, ContentType, Length, UploadedBy, UploadedAt) = (id, hash, name, contentType, length, uploadedBy, uploadedAt);

    public Guid Id { get; private init; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; private init; }

    /// <summary>Name as uploaded, without a path.</summary>
    public string Name { get; private init; }

    /// <summary>Media type found in the bytes, not the one claimed.</summary>
    public string ContentType { get; private init; }

    /// <summary>Bytes.</summary>
    public long Length { get; private init; }

    /// <summary>The officer.</summary>
    public Guid UploadedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; private init; }
}
