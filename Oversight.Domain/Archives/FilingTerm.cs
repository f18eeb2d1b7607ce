using Oversight.Domain.Time;

namespace Oversight.Domain.Archives;

/// <summary>Until when the file of a case that ended is put away (归档期限).</summary>
/// <param name="Days">Calendar days.</param>
/// <param name="Since">Cases that ended before this day were put away on paper and are not asked for, China time.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Amber">When the light turns amber.</param>
public sealed record FilingTerm(int Days, DateOnly Since, WorkingCalendar Calendar, AmberRule Amber)
{
    private const int LongestRun = 15;

    /// <summary>What the term rests on.</summary>
    public const string Clause = "办法第十一条";

    /// <summary>The deadline of a case.</summary>
    /// <param name="from">When it ended, or was unsealed, UTC.</param>
    public Deadline Of(DateTime from) => Deadline.Of(from, new Term(Days, TermUnit.CalendarDays, true, Clause), Calendar, amber: Amber);

    /// <summary>First instant that is asked for, UTC.</summary>
    public DateTime SinceAt => ChinaTime.StartOf(Since);

    /// <summary>What ended before this instant is overdue, UTC.</summary>
    public DateTime OverdueBefore(DateTime now) => First(now, d => d.DueAt > now);

    /// <summary>What ended before this instant is amber or overdue, UTC.</summary>
    public DateTime PressingBefore(DateTime now) => First(now, d => d.AmberAt > now);

    // A later end is never due earlier, so the first day that is still in time bounds all that is not.
    private DateTime First(DateTime now, Func<Deadline, bool> inTime)
    {
        var today = ChinaTime.DayOf(now);
        for (var day = today.AddDays(-Days - LongestRun); day <= today; day = day.AddDays(1))
        {
            if (inTime(Of(ChinaTime.StartOf(day))))
                return ChinaTime.StartOf(day);
        }

        return ChinaTime.StartOf(today.AddDays(1));
    }
}
