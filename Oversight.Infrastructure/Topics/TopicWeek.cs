using Oversight.Domain.Topics;

namespace Oversight.Infrastructure.Topics;

/// <summary>What a week came to, as the nightly job counted it. Derived: made anew from the complaints at any time.</summary>
public sealed class TopicWeek
{
    /// <summary>Its first day, China time.</summary>
    public required DateOnly Monday { get; init; }

    /// <summary>The last day that was over.</summary>
    public DateOnly Through { get; set; }

    /// <summary>Complaints that were registered before it are counted, UTC, whole seconds.</summary>
    public DateTime AsOf { get; set; }

    /// <summary>Received in the week.</summary>
    public int Complaints { get; set; }

    /// <summary>Received in the week before.</summary>
    public int LastWeek { get; set; }

    /// <summary>Received in the four weeks before.</summary>
    public int Before { get; set; }

    /// <summary>How many things were compared.</summary>
    public int Compared { get; set; }

    /// <summary>The least count it was made with.</summary>
    public int Least { get; set; }

    /// <summary>The expected share of false rises it was made with, in percent.</summary>
    public int FalsePercent { get; set; }

    /// <summary>The period.</summary>
    public TopicPeriod Period => new(Monday, Through);
}

/// <summary>One line of a week.</summary>
public sealed class TopicFigure
{
    public required DateOnly Monday { get; init; }

    /// <summary>Its place in the table, from 1.</summary>
    public required int Place { get; init; }

    public required TopicSubject Subject { get; init; }

    /// <summary>See <see cref="WeekCount.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called; empty of complaints, whose titles are read where they are shown.</summary>
    public required string Label { get; init; }

    public required int Count { get; init; }

    public required int LastWeek { get; init; }

    /// <summary>In the four weeks before.</summary>
    public required int Before { get; init; }

    /// <summary>See <see cref="RiseTest.Chance"/>.</summary>
    public required double Chance { get; init; }

    public required bool Rises { get; init; }
}
