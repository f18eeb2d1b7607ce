using Oversight.Domain.Catalogue;

namespace Oversight.Infrastructure.Persistence.Tallies;

/// <summary>How many open cases of a department share the instants at which their light turns. Kept in the transaction of each act, recounted nightly.</summary>
public sealed class OpenCaseTally
{
    /// <summary>Stands for “no limit runs”, which sorts after every real one.</summary>
    public static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    public required Guid DepartmentId { get; init; }

    public required PowerCategory Category { get; init; }

    /// <summary>Whether the clock is stopped (grey).</summary>
    public required bool Stopped { get; init; }

    /// <summary>UTC; red from then on.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>UTC; amber from then on.</summary>
    public required DateTime AmberAt { get; init; }

    public int Count { get; set; }
}

/// <summary>How many cases a department closed in a China year or month, and how many of them on time.</summary>
public sealed class ClosedCaseTally
{
    public required Guid DepartmentId { get; init; }

    public required PowerCategory Category { get; init; }

    /// <summary>See <see cref="TallyPeriod"/>.</summary>
    public required int Period { get; init; }

    public int Closed { get; set; }

    public int OnTime { get; set; }
}

/// <summary>How often a department exercised an item in a China year or month.</summary>
public sealed class ExercisedItemTally
{
    public required Guid DepartmentId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>See <see cref="TallyPeriod"/>.</summary>
    public required int Period { get; init; }

    public int Count { get; set; }
}

/// <summary>How many alerts were raised about a department on a China day, and how many of these still wait for somebody.</summary>
public sealed class AlertTally
{
    public required Guid DepartmentId { get; init; }

    /// <summary>China time.</summary>
    public required DateOnly RaisedOn { get; init; }

    public int Raised { get; set; }

    /// <summary>Of these, live ones.</summary>
    public int Live { get; set; }
}
