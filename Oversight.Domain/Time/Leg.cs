namespace Oversight.Domain.Time;

/// <summary>One stretch of a deadline: the term itself, or an extension counted on from the end before it.</summary>
/// <param name="Term">The length.</param>
/// <param name="After">The day that does not count, the last before the count (民法典第二百零一条).</param>
/// <param name="Counted">The last day of the bare count.</param>
/// <param name="End">The last day once rolled over (民法典第二百零三条).</param>
/// <param name="EndsAt">The instant the stretch is over, exclusive (UTC).</param>
internal sealed record Leg(Term Term, DateOnly After, DateOnly Counted, DateOnly End, DateTime EndsAt)
{
    /// <summary>Counts the term and its extensions, each from the end of the one before.</summary>
    public static IReadOnlyList<Leg> Sequence(
        DateTime startFact, Term term, RunningDays running, IEnumerable<Extension> extensions)
    {
        List<Leg> legs = [Of(startFact, ChinaTime.DayOf(startFact), term, running)];
        foreach (var extension in extensions)
        {
            legs.Add(Of(legs[^1].EndsAt, legs[^1].End, extension.By, running));
        }

        return legs;
    }

    private static Leg Of(DateTime from, DateOnly after, Term term, RunningDays running)
    {
        if (term.Unit == TermUnit.Hours)
        {
            var at = from.AddHours(term.Length);
            var on = ChinaTime.DayOf(at.AddMicroseconds(-1));
            return new Leg(term, after, on, on, at);
        }

        var counted = term.Unit switch
        {
            TermUnit.WorkingDays => running.Nth(after, term.Length, working: true),
            TermUnit.CalendarDays => running.Nth(after, term.Length, working: false),
            TermUnit.Months => Shifted(after, after.AddMonths(term.Length), running),
            _ => Shifted(after, after.AddYears(term.Length), running),
        };
        var end = running.End(counted, term.RollsOver);
        return new Leg(term, after, counted, end, ChinaTime.EndOf(end));
    }

    /// <summary>The corresponding day, later by the days that the clock stood still.</summary>
    private static DateOnly Shifted(DateOnly after, DateOnly corresponding, RunningDays running) =>
        running.Nth(after, corresponding.DayNumber - after.DayNumber, working: false);
}
