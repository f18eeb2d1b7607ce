using Oversight.Domain.Common;

namespace Oversight.Domain.Time;

/// <summary>An internal limit (内部时限, 承诺时限) may be tighter than the statute's, never looser.</summary>
public static class InternalLimit
{
    /// <summary>Refuses an internal limit that can end later than the statutory one.</summary>
    /// <param name="internalLimit">The limit that the bureau sets itself.</param>
    /// <param name="statute">The statutory limit.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="from">The first start day to compare.</param>
    /// <param name="startDays">How many consecutive start days to compare; a year of them meets every holiday and month length.</param>
    /// <exception cref="RuleBroken">On some start day the internal limit ends later.</exception>
    public static void Check(Term internalLimit, Term statute, WorkingCalendar calendar, DateOnly from, int startDays = 366)
    {
        ArgumentNullException.ThrowIfNull(internalLimit);
        ArgumentNullException.ThrowIfNull(statute);
        if (FirstLooser(internalLimit, statute, calendar, from, startDays) is { } start)
        {
            throw new RuleBroken(
                "internal-limit-looser",
                $"内部时限{internalLimit.Text}宽于法定时限{statute.Text}（例如自{ChinaTime.Text(start)}起算时晚于法定末日），请改为不长于法定时限。",
                statute.Clause);
        }
    }

    /// <summary>The first start day on which the internal limit ends later than the statutory one, or none.</summary>
    /// <inheritdoc cref="Check" path="/param"/>
    public static DateOnly? FirstLooser(Term internalLimit, Term statute, WorkingCalendar calendar, DateOnly from, int startDays = 366)
    {
        for (var i = 0; i < startDays; i++)
        {
            var day = from.AddDays(i);
            // The hour of the event matters only between a term of hours and one of days: the two ends of the day bound it.
            if (Later(ChinaTime.StartOf(day)) || Later(ChinaTime.EndOf(day).AddMicroseconds(-1)))
            {
                return day;
            }
        }

        return null;

        bool Later(DateTime start) =>
            Deadline.Of(start, internalLimit, calendar).DueAt > Deadline.Of(start, statute, calendar).DueAt;
    }
}
