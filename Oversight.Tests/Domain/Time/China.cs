using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;

namespace Oversight.Tests.Domain.Time;

/// <summary>The shipped working days, and instants written as a clock in China shows them.</summary>
internal static class China
{
    public static WorkingCalendar Calendar { get; } = AnnouncedCalendar.Load().Calendar;

    public static DateTime At(int year, int month, int day, int hour = 9, int minute = 0) =>
        new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc).AddHours(-8);

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static Term WorkingDays(int n) => new(n, TermUnit.WorkingDays);

    public static Term Days(int n, bool rollsOver = true) => new(n, TermUnit.CalendarDays, rollsOver);

    public static Term Months(int n) => new(n, TermUnit.Months);

    public static Pause Hearing(DateTime from, DateTime? to) => new(from, to, "听证", "行政处罚法第六十四条");

    public static Extension Extended(Term by) => new(by, "案情复杂", "张局长", At(2026, 3, 1));

    public static Deadline Of(DateTime start, Term term, params Pause[] pauses) => Deadline.Of(start, term, Calendar, pauses);
}
