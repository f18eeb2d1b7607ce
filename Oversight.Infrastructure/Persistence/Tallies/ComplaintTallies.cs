using Oversight.Domain.Complaints;

namespace Oversight.Infrastructure.Persistence.Tallies;

/// <summary>
/// How many open complaints of a department share a state and the instants at which their light turns. Only what <see cref="ComplaintSight.Counted"/>
/// lets through: a confidential report moves nothing here. Kept in the transaction of each act, recounted nightly.
/// </summary>
public sealed class OpenComplaintTally
{
    /// <summary>主办部门; empty where none has it yet.</summary>
    public required Guid DepartmentId { get; init; }

    public required ComplaintState State { get; init; }

    /// <summary>UTC; red from then on.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>UTC; amber from then on.</summary>
    public required DateTime AmberAt { get; init; }

    public int Count { get; set; }
}

/// <summary>How many complaints were answered by a department in a China year, how many of them in time, and what the complainants said to it.</summary>
public sealed class AnsweredComplaintTally
{
    public required int Year { get; init; }

    /// <summary>主办部门; empty where none had it (answered along with another).</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Those whose last answer went out in the year and stands.</summary>
    public int Answered { get; set; }

    public int OnTime { get; set; }

    public int Satisfied { get; set; }

    public int Dissatisfied { get; set; }

    /// <summary>Asked and not reached: no satisfied one.</summary>
    public int NotReached { get; set; }

    internal void Add(ComplaintFigures figures, int by)
    {
        Answered += by;
        OnTime += figures.OnTime ? by : 0;
        Satisfied += figures.Satisfaction == CallOutcome.Satisfied ? by : 0;
        Dissatisfied += figures.Satisfaction == CallOutcome.Dissatisfied ? by : 0;
        NotReached += figures.Satisfaction == CallOutcome.NotReached ? by : 0;
    }
}
