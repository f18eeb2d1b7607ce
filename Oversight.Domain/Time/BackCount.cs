namespace Oversight.Domain.Time;

/// <summary>Terms counted back from an event, such as the notice of a hearing seven days before it (行政处罚法第六十四条第二项).</summary>
public static class BackCount
{
    /// <summary>
    /// The last day on which a thing can be done that must be done a term before an event. The day of the event does not count;
    /// where the term rolls over, a last day off moves to the working day before it, never towards the event.
    /// </summary>
    /// <param name="eventDay">The day of the event in China.</param>
    /// <param name="term">The term, in days, months or years.</param>
    /// <param name="calendar">The working days.</param>
    /// <exception cref="ArgumentException">The term is in hours, which a day cannot answer.</exception>
    public static DateOnly LatestDay(DateOnly eventDay, Term term, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(calendar);
        var latest = term.Unit switch
        {
            TermUnit.WorkingDays => calendar.SubtractWorkingDays(eventDay, term.Length),
            TermUnit.CalendarDays => eventDay.AddDays(-term.Length),
            TermUnit.Months => eventDay.AddMonths(-term.Length),
            TermUnit.Years => eventDay.AddYears(-term.Length),
            _ => throw new ArgumentException("A term of hours is not counted back in days.", nameof(term)),
        };
        return term.RollsOver ? calendar.LastWorkingDayOnOrBefore(latest) : latest;
    }

    /// <summary>Whether something done on a day keeps the term before an event.</summary>
    /// <inheritdoc cref="LatestDay"/>
    /// <param name="doneOn">The day it is done.</param>
    /// <param name="eventDay">The day of the event in China.</param>
    /// <param name="term">The term, in days, months or years.</param>
    /// <param name="calendar">The working days.</param>
    public static bool IsInTime(DateOnly doneOn, DateOnly eventDay, Term term, WorkingCalendar calendar) =>
        doneOn <= LatestDay(eventDay, term, calendar);
}
