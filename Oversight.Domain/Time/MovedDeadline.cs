namespace Oversight.Domain.Time;

/// <summary>A deadline that still runs, as the facts from which it is derived.</summary>
/// <param name="SubjectId">What it belongs to.</param>
/// <param name="Title">What it belongs to, for people.</param>
/// <param name="StartFact">The event that set it going (UTC).</param>
/// <param name="Term">The term.</param>
/// <param name="Pauses">Its pauses.</param>
/// <param name="Extensions">Its extensions.</param>
/// <param name="Amber">When its light turns amber.</param>
public sealed record OpenDeadline(
    Guid SubjectId,
    string Title,
    DateTime StartFact,
    Term Term,
    IReadOnlyList<Pause>? Pauses = null,
    IReadOnlyList<Extension>? Extensions = null,
    AmberRule? Amber = null)
{
    /// <summary>The deadline on a calendar.</summary>
    public Deadline On(WorkingCalendar calendar) => Deadline.Of(StartFact, Term, calendar, Pauses, Extensions, Amber);
}

/// <summary>What loading or changing a year's holidays does to an open deadline, as in March 2019 and January 2020.</summary>
/// <param name="Open">The deadline's facts.</param>
/// <param name="Old">What it was.</param>
/// <param name="New">What it becomes.</param>
public sealed record MovedDeadline(OpenDeadline Open, Deadline Old, Deadline New)
{
    /// <summary>Whether the due instant itself moves, and not the amber instant or the provisional mark alone.</summary>
    public bool DueMoves => Old.DueAt != New.DueAt || Old.Stopped != New.Stopped;

    /// <summary>The deadlines whose due instant moves, in the order given.</summary>
    public static IReadOnlyList<MovedDeadline> Between(
        IEnumerable<OpenDeadline> open, WorkingCalendar old, WorkingCalendar @new) =>
        [.. Changes(open, old, @new).Where(change => change.DueMoves)];

    /// <summary>The deadlines of which anything derived changes (due, amber, provisional, stopped): what is stored of them is rewritten.</summary>
    public static IReadOnlyList<MovedDeadline> Changes(
        IEnumerable<OpenDeadline> open, WorkingCalendar old, WorkingCalendar @new) =>
        [.. open
            .Select(deadline => new MovedDeadline(deadline, deadline.On(old), deadline.On(@new)))
            .Where(change => change.Old != change.New)];
}
