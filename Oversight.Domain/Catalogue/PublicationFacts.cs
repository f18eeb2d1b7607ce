using System.Text.Json.Serialization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

public sealed record PublicationRecorded(PublicationChannel Channel, string Place, DateOnly On, int Items) : Fact("publication.recorded")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => Hashes;

    internal IReadOnlyList<string> Hashes { get; init; } = [];
}

public sealed record PublicationWithdrawn(PublicationChannel Channel, int Items, DateOnly On, string Reason) : Fact("publication.withdrawn");

public sealed record PublicationChecked(PublicationChannel Channel, int Items, DateOnly On) : Fact("publication.checked");

public sealed record PublicationLapsed(PublicationChannel Channel, DateOnly CountedFrom, DateOnly DueOn, int Items, Guid FindingId) : Fact("publication-lapse.recorded");

/// <summary>The draw, with all that is needed to repeat it.</summary>
public sealed record PublicationCheckDrawn(DateOnly Month, string Seed, int Population, string PopulationHash, int Size) : Fact("publication-check.drawn")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => [PopulationHash];
}

public sealed record PublicationLineChecked(int Place, string Code, PublicationChannel Channel, CheckResult Result) : Fact("publication-check.noted")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => Hashes;

    /// <summary>What differs; empty where nothing does, and on older entries.</summary>
    public string Differs { get; init; } = "";

    internal IReadOnlyList<string> Hashes { get; init; } = [];
}

public sealed record PublicationCheckConcluded(int Same, int Different, int Missing, int Findings) : Fact("publication-check.concluded");
