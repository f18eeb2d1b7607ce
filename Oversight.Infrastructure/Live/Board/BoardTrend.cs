namespace Oversight.Infrastructure.Live.Board;

/// <summary>The last twelve months, the running one included, from tallies that each act moves.</summary>
/// <param name="Whole">The whole bureau, oldest month first.</param>
/// <param name="Departments">Each supervised department.</param>
public sealed record BoardTrend(IReadOnlyList<TrendMonth> Whole, IReadOnlyList<DepartmentTrend> Departments)
{
    /// <summary>Months shown.</summary>
    public const int Months = 12;

    /// <summary>Whether both say the same.</summary>
    public bool Equals(BoardTrend? other) => other is not null && Whole.SequenceEqual(other.Whole) && Departments.SequenceEqual(other.Departments);

    /// <inheritdoc/>
    public override int GetHashCode() => Whole.Count;
}

/// <summary>The months of one department.</summary>
/// <param name="Code">Its code, as links carry it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Months">Oldest first.</param>
public sealed record DepartmentTrend(Guid Id, string Code, string Name, IReadOnlyList<TrendMonth> Months)
{
    /// <summary>Whether both say the same.</summary>
    public bool Equals(DepartmentTrend? other) => other is not null && Id == other.Id && string.Equals(Name, other.Name, StringComparison.Ordinal) && Months.SequenceEqual(other.Months);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>What happened in one China month.</summary>
/// <param name="Month">As 202611.</param>
/// <param name="Accepted">Cases taken on (立案, 受理, 启动).</param>
/// <param name="Closed">Cases closed.</param>
/// <param name="OnTime">Of these, on time.</param>
/// <param name="Alerts">Alerts raised.</param>
public sealed record TrendMonth(int Month, int Accepted, int Closed, int OnTime, int Alerts)
{
    /// <summary>Cases closed late.</summary>
    public int Late => Closed - OnTime;
}
