using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Calendar;

/// <summary>The working calendar in force: the shipped announcements until the legal office confirms others.</summary>
public sealed class CalendarSource
{
    private volatile WorkingCalendar _current = AnnouncedCalendar.Load().Calendar;

    /// <summary>The calendar; a value, safe to keep for the length of an act.</summary>
    public WorkingCalendar Current => _current;

    /// <summary>Takes over a calendar that was confirmed.</summary>
    public void Replace(WorkingCalendar calendar) => _current = calendar;
}
