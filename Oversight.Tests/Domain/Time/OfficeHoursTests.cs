using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public sealed class OfficeHoursTests
{
    // National Day 2026 ends on Wednesday 7 October; Saturday the 10th is worked in exchange.
    private static readonly WorkingCalendar Calendar = new(
    [
        .. Enumerable.Range(1, 7).Select(d => new WorkingCalendar.CalendarDay(new DateOnly(2026, 10, d), "国庆节", true, 2026)),
        new WorkingCalendar.CalendarDay(new DateOnly(2026, 10, 10), "国庆节", false, 2026),
    ],
    2026);

    [Theory]
    [InlineData("2026-09-30 08:29", "2026-09-30 08:30")]
    [InlineData("2026-09-30 08:30", "2026-09-30 08:30")]
    [InlineData("2026-09-30 17:29", "2026-09-30 17:29")]
    [InlineData("2026-09-30 17:30", "2026-10-08 08:30")]
    [InlineData("2026-10-03 10:00", "2026-10-08 08:30")]
    [InlineData("2026-10-09 20:00", "2026-10-10 08:30")]
    [InlineData("2026-10-10 20:00", "2026-10-12 08:30")]
    [InlineData("2026-10-11 00:00", "2026-10-12 08:30")]
    public void What_is_not_urgent_waits_for_the_next_working_time_of_the_calendar(string now, string next)
    {
        var at = Instant(now);
        Assert.Equal(Instant(next), OfficeHours.Next(at, Calendar));
        Assert.Equal(string.Equals(now, next, StringComparison.Ordinal), OfficeHours.Include(at, Calendar));
    }

    private static DateTime Instant(string local) => ChinaTime.Reading(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
}
