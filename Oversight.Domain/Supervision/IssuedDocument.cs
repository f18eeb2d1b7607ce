using System.Text.Json.Serialization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>An archived official document: the bytes lie in the file store under their hash and never change.</summary>
public sealed class IssuedDocument : Aggregate
{
    /// <summary>Media type of every issued document.</summary>
    public const string ContentType = "application/pdf";

    private IssuedDocument() => (SubjectKind, Number, Hash) = ("", "", "");

    /// <summary>Kind of what it was made from; see <see cref="Kinds"/>.</summary>
    public string SubjectKind { get; private set; }

    /// <summary>What it was made from.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The department whose rows it belongs to, or null where all staff may read it.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>发文字号.</summary>
    public string Number { get; private set; }

    /// <summary>SHA-256 of the PDF, lower-case hex.</summary>
    public string Hash { get; private set; }

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ArchivedAt { get; private set; }

    /// <summary>Archives the document of a subject.</summary>
    public static IssuedDocument Archive(Guid id, Subject subject, Guid? departmentId, string number, string hash, long length, DateTime now)
    {
        if (hash.Length != 64 || length <= 0)
            throw new ArgumentException("A document is archived with the SHA-256 and the length of its stored bytes.", nameof(hash));
        var document = new IssuedDocument
        {
            Id = id,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            DepartmentId = departmentId,
            Number = number,
            Hash = hash,
            Length = length,
            ArchivedAt = now,
        };
        document.Record(new DocumentArchived(subject.Kind, subject.Id, number, hash));
        return document;
    }
}

public sealed record DocumentArchived(string SubjectKind, Guid SubjectId, string Number, string Hash) : Fact("document.archived")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => [Hash];
}
