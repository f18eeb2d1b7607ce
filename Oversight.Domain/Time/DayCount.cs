namespace Oversight.Domain.Time;

/// <summary>What a day is to a count of working days.</summary>
public enum DayKind
{
    /// <summary>工作日.</summary>
    Working,

    /// <summary>周末.</summary>
    Weekend,

    /// <summary>放假: a day off that the State Council's notice names.</summary>
    Holiday,

    /// <summary>补班: a weekend day worked in exchange for a holiday.</summary>
    MadeUp,
}

/// <summary>Whether a day is a working day, and why.</summary>
/// <param name="Kind">The kind of day.</param>
/// <param name="Name">The holiday that makes it so, empty on ordinary days.</param>
public sealed record DayCount(DayKind Kind, string Name = "")
{
    /// <summary>Whether it is a working day.</summary>
    public bool IsWorking => Kind is DayKind.Working or DayKind.MadeUp;

    /// <summary>工作日, 周末, 放假 春节, 补班 春节.</summary>
    public string Text => Kind switch
    {
        DayKind.Working => "工作日",
        DayKind.Weekend => "周末",
        DayKind.Holiday => $"放假 {Name}",
        _ => $"补班 {Name}",
    };

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
