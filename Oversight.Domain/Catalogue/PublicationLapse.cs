using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>Versions that are counted from one day and were not published on one required channel in time: recorded once, with their finding.</summary>
public sealed class PublicationLapse : Aggregate
{
    private readonly List<PublicationLapseLine> _lines = [];

    private PublicationLapse()
    {
    }

    /// <summary>The channel on which they are missing.</summary>
    public PublicationChannel Channel { get; private set; }

    /// <summary>The day from which their term is counted: that of taking effect, or that on which the list was entered here.</summary>
    public DateOnly CountedFrom { get; private set; }

    /// <summary>The day until which they were to be published.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The finding that was recorded.</summary>
    public Guid FindingId { get; private set; }

    /// <summary>The versions.</summary>
    public IReadOnlyList<PublicationLapseLine> Lines => _lines;

    /// <summary>Records what is overdue.</summary>
    /// <exception cref="RuleBroken">There is nothing, or the day has not passed.</exception>
    public static PublicationLapse Record(Guid id, PublicationChannel channel, DateOnly countedFrom, DateOnly dueOn, Guid findingId, IReadOnlyList<PublicationLapseLine> lines, DateOnly today)
    {
        if (lines.Count == 0 || dueOn >= today)
            throw new RuleBroken("not-overdue", $"{channel.Name()}没有逾期未公布的事项，无需记载。", "办法第七条");
        var lapse = new PublicationLapse { Id = id, Channel = channel, CountedFrom = countedFrom, DueOn = dueOn, FindingId = findingId };
        lapse._lines.AddRange(lines);
        lapse.Record(new PublicationLapsed(channel, countedFrom, dueOn, lines.Count, findingId));
        return lapse;
    }
}

/// <summary>A version that was not published in time.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Number">Number of its version.</param>
/// <param name="Channel">The channel of its record, kept on the line so that it is found by one index.</param>
public sealed record PublicationLapseLine(Guid Id, Guid ItemId, int Number, PublicationChannel Channel);
