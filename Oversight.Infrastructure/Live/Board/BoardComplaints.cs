using Oversight.Domain.Complaints;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>The complaints of one department, or of the whole bureau, as everybody sees them: <see cref="ComplaintSight.Counted"/> alone.</summary>
/// <param name="Id">Id of the department; <see cref="Whole"/> of the bureau, empty of those that no department has yet.</param>
/// <param name="Code">Its code, as links carry it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Open">Open ones by light; each has one clock at a time.</param>
/// <param name="OnTime">Answers of the year as the triple; what is overdue is the answer.</param>
/// <param name="Satisfaction">What the complainants said to the answers of the year.</param>
public sealed record BoardComplaints(Guid Id, string? Code, string Name, Lights Open, OnTime OnTime, BoardSatisfaction Satisfaction)
{
    /// <summary>Stands for the whole bureau.</summary>
    public static readonly Guid Whole = new("00000000-0000-8000-8000-000000000002");

    /// <summary>Open ones by state.</summary>
    public required StateCounts States { get; init; }
}

/// <summary>Open complaints by state.</summary>
public sealed record StateCounts(int Registered, int Accepted, int Assigned, int Answered, int Replied, int Satisfied, int Dissatisfied)
{
    /// <summary>Of one state.</summary>
    public int Of(ComplaintState state) => state switch
    {
        ComplaintState.Registered => Registered,
        ComplaintState.Accepted => Accepted,
        ComplaintState.Assigned => Assigned,
        ComplaintState.Answered => Answered,
        ComplaintState.Replied => Replied,
        ComplaintState.Satisfied => Satisfied,
        ComplaintState.Dissatisfied => Dissatisfied,
        _ => 0,
    };
}

/// <summary>What complainants said. Who was not reached, and whom nobody asked yet, said nothing and is in no share.</summary>
/// <param name="Satisfied">满意</param>
/// <param name="Dissatisfied">不满意</param>
/// <param name="NotReached">未联系上</param>
/// <param name="NotAsked">未回访</param>
public sealed record BoardSatisfaction(int Satisfied, int Dissatisfied, int NotReached, int NotAsked)
{
    /// <summary>The denominator: those who said something.</summary>
    public int Said => Satisfied + Dissatisfied;
}
