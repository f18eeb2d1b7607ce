namespace Oversight.Domain.Time;

/// <summary>Office hours: working days, 8:30 to 17:30 China time. Reminders and what is not urgent go out then.</summary>
public static class OfficeHours
{
    /// <summary>When they begin.</summary>
    public static readonly TimeOnly Opens = new(8, 30);

    /// <summary>When they are over.</summary>
    public static readonly TimeOnly Closes = new(17, 30);

    /// <summary>Whether an instant lies in them.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="calendar">The working days.</param>
    public static bool Include(DateTime now, WorkingCalendar calendar)
    {
        var local = ChinaTime.Local(now);
        var time = TimeOnly.FromDateTime(local);
        return calendar.IsWorkingDay(DateOnly.FromDateTime(local)) && time >= Opens && time < Closes;
    }

    /// <summary>The instant itself where it lies in them, else the next at which they begin; UTC.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="calendar">The working days.</param>
    public static DateTime Next(DateTime now, WorkingCalendar calendar)
    {
        if (Include(now, calendar))
            return now;
        var local = ChinaTime.Local(now);
        var day = DateOnly.FromDateTime(local);
        var first = calendar.NextWorkingDayOnOrAfter(TimeOnly.FromDateTime(local) < Opens ? day : day.AddDays(1));
        return ChinaTime.Reading(first.ToDateTime(Opens));
    }
}
