using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>One pair that was drawn, and what was seen of it.</summary>
public sealed class PublicationCheckLine
{
    private readonly List<EvidenceFile> _evidence = [];

    private PublicationCheckLine() => Code = "";

    internal PublicationCheckLine(Guid id, int place, DrawnPair pair) =>
        (Id, Place, ItemId, Code, Number, Channel, PublicationId) = (id, place, pair.ItemId, pair.Pair.Code, pair.Pair.Number, pair.Pair.Channel, pair.PublicationId);

    public Guid Id { get; private init; }

    /// <summary>Its place in the draw, from 1.</summary>
    public int Place { get; private init; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>Its code, as in the population.</summary>
    public string Code { get; private init; }

    /// <summary>Number of the version that is to be seen.</summary>
    public int Number { get; private init; }

    /// <summary>Where.</summary>
    public PublicationChannel Channel { get; private init; }

    /// <summary>The record of its publication, or null where there was none when it was drawn.</summary>
    public Guid? PublicationId { get; private init; }

    /// <summary>What was seen, or null until somebody looked.</summary>
    public CheckResult? Result { get; private set; }

    /// <summary>What differs; empty where nothing does.</summary>
    public string Differs { get; private set; } = "";

    /// <summary>Who looked.</summary>
    public Guid? CheckedBy { get; private set; }

    /// <summary>The day of the look.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>The finding that came of it, or null.</summary>
    public Guid? FindingId { get; private set; }

    /// <summary>Screenshots and photographs.</summary>
    public IReadOnlyList<EvidenceFile> Evidence => _evidence;

    /// <summary>Whether it has to become a finding.</summary>
    public bool Wrong => Result is CheckResult.Different or CheckResult.Missing;

    internal void Note(Guid by, DateOnly on, CheckResult result, string differs, IEnumerable<EvidenceFile> evidence)
    {
        (CheckedBy, CheckedOn, Result, Differs) = (by, on, result, differs);
        _evidence.AddRange(evidence);
    }

    internal void Found(Guid findingId) => FindingId = findingId;
}

/// <summary>A pair of the draw with what it is about.</summary>
/// <param name="Pair">As in the population.</param>
/// <param name="ItemId">The item.</param>
/// <param name="PublicationId">The record of its publication, or null.</param>
public sealed record DrawnPair(DrawablePair Pair, Guid ItemId, Guid? PublicationId);
