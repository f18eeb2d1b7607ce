using System.Text.Json.Serialization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Archives;

public sealed record ArchiveFiled(Guid CaseId, string CaseNumber, string Number, string Period, string Rule, string PeriodReason, DateOnly? RetainThrough, IReadOnlyList<string> Files) : Fact("archive.filed")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record ArchiveSupplemented(int Volume, string Note, IReadOnlyList<string> Files) : Fact("archive.supplemented")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record ArchiveSealed(int Volume, string Hash, long Length) : Fact("archive.sealed")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => [Hash];
}

public sealed record ArchiveUnsealed(int Volume, string Reason) : Fact("archive.unsealed");

public sealed record ArchiveRead(int Volume, string Purpose) : Fact("archive.read");
