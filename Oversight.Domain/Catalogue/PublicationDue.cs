using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <summary>Until when a version has to stand on every required channel: working days after it took effect, but none from before the list was kept here.</summary>
/// <param name="Days">Working days.</param>
/// <param name="KeptFrom">The day on which the list was entered here; versions in force before are counted from it.</param>
/// <param name="Calendar">The working days.</param>
public sealed record PublicationDue(int Days, DateOnly KeptFrom, WorkingCalendar Calendar)
{
    /// <summary>The deadline of a version that took effect on a day.</summary>
    public Deadline Of(DateOnly effectiveFrom, AmberRule? amber = null) =>
        Deadline.Of(ChinaTime.StartOf(CountedFrom(effectiveFrom)), new Term(Days, TermUnit.WorkingDays, Clause: "办法第七条"), Calendar, amber: amber);

    /// <summary>A version is overdue on a day exactly where it took effect before this one; null where none is.</summary>
    /// <param name="today">The day, China time.</param>
    public DateOnly? OverdueBefore(DateOnly today)
    {
        // n working days have passed since E, without E itself and before today, exactly where E lies before the n-th working day back.
        var bound = Calendar.SubtractWorkingDays(today, Days);
        return KeptFrom < bound ? bound : null;
    }

    /// <summary>The day from which a version that took effect on a day is counted.</summary>
    public DateOnly CountedFrom(DateOnly day) => day > KeptFrom ? day : KeptFrom;
}
