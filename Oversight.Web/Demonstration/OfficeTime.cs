using Oversight.Domain.Time;

namespace Oversight.Web.Demonstration;

/// <summary>Office time as one line of minutes, so that what happens in a year happens when people are at work.</summary>
/// <param name="calendar">The working days.</param>
/// <param name="first">The working day that position 0 begins on.</param>
internal sealed class OfficeTime(WorkingCalendar calendar, DateOnly first)
{
    /// <summary>Minutes of an office day: 8:40 to 11:50 and 14:10 to 17:30.</summary>
    public const int Day = Morning + 200;

    private const int Morning = 190;

    public WorkingCalendar Calendar => calendar;

    /// <summary>Position of a day's first office minute; for a day off, of the next working day's.</summary>
    public int Of(DateOnly day) => calendar.WorkingDaysBetween(first, calendar.NextWorkingDayOnOrAfter(day)) * Day;

    /// <summary>The working day of a position.</summary>
    public DateOnly DayOf(int position) => calendar.AddWorkingDays(first, position / Day);

    /// <summary>The instant of a position, UTC.</summary>
    public DateTime At(int position)
    {
        var minute = position % Day;
        var clock = minute < Morning ? (8 * 60) + 40 + minute : (14 * 60) + 10 + minute - Morning;
        return ChinaTime.StartOf(DayOf(position)).AddMinutes(clock).AddSeconds(position * 37 % 60);
    }
}
