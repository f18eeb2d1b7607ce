namespace Oversight.Domain.Time;

/// <summary>
/// The working days of China: Monday to Friday, but for the days that the State Council's notices name.
/// Immutable; every question costs a logarithm of the days named, however far the date is.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, CalendarDay> _named;

    // Days whose working nature differs from their weekday's, in order, and the running sum of the differences.
    private readonly int[] _exceptions;
    private readonly int[] _differences;

    /// <summary>Makes a calendar from the days that the notices name.</summary>
    /// <param name="days">Days off and made-up days, each once, in any order.</param>
    /// <param name="announcedThrough">The last year whose notice is loaded.</param>
    /// <exception cref="ArgumentException">A day is named twice.</exception>
    public WorkingCalendar(IEnumerable<CalendarDay> days, int announcedThrough)
    {
        ArgumentNullException.ThrowIfNull(days);
        AnnouncedThrough = announcedThrough;
        _named = days.ToDictionary(day => day.Day);
        var exceptions = _named.Values.Where(day => day.Off == IsWeekday(day.Day)).OrderBy(day => day.Day).ToArray();
        _exceptions = [.. exceptions.Select(day => day.Day.DayNumber)];
        _differences = new int[exceptions.Length + 1];
        for (var i = 0; i < exceptions.Length; i++)
        {
            _differences[i + 1] = _differences[i] + (exceptions[i].Off ? -1 : 1);
        }
    }

    /// <summary>A day that a notice names.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Name">The holiday it belongs to, e.g. 春节.</param>
    /// <param name="Off">Off (放假), or worked in exchange (补班).</param>
    /// <param name="PaperYear">The year of the notice; it can name days of the December before.</param>
    public sealed record CalendarDay(DateOnly Day, string Name, bool Off, int PaperYear);

    /// <summary>The last year whose notice is loaded.</summary>
    public int AnnouncedThrough { get; }

    /// <summary>Every day that the notices name, in order.</summary>
    public IEnumerable<CalendarDay> NamedDays => _named.Values.OrderBy(day => day.Day);

    /// <summary>Whether a day is a working day; beyond the announced years weekends alone decide.</summary>
    public bool IsWorkingDay(DateOnly day) => _named.TryGetValue(day, out var named) ? !named.Off : IsWeekday(day);

    /// <summary>Whether the notice of the day's year is loaded. The notice of the next year can still change its last days of December.</summary>
    public bool IsAnnounced(DateOnly day) => day.Year <= AnnouncedThrough;

    /// <summary>Why a day is a working day or not.</summary>
    public DayCount Explain(DateOnly day)
    {
        if (_named.TryGetValue(day, out var named) && (named.Off || !IsWeekday(day)))
        {
            return new DayCount(named.Off ? DayKind.Holiday : DayKind.MadeUp, named.Name);
        }

        return new DayCount(IsWeekday(day) ? DayKind.Working : DayKind.Weekend);
    }

    /// <summary>The n-th working day after a day, which itself does not count; the day itself for 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or runs past the year 9999.</exception>
    public DateOnly AddWorkingDays(DateOnly start, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return n == 0 ? start : WorkingDay(Through(start) + n);
    }

    /// <summary>The n-th working day before a day, which itself does not count; the day itself for 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or runs past the year 1.</exception>
    public DateOnly SubtractWorkingDays(DateOnly start, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return n == 0 ? start : WorkingDay(Before(start) - n + 1);
    }

    /// <summary>How many working days lie after one day up to and including another; negative when the other is earlier.</summary>
    public int WorkingDaysBetween(DateOnly fromExclusive, DateOnly toInclusive) => Through(toInclusive) - Through(fromExclusive);

    /// <summary>The day itself if it is a working day, else the next one.</summary>
    public DateOnly NextWorkingDayOnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : WorkingDay(Before(day) + 1);

    /// <summary>The day itself if it is a working day, else the one before.</summary>
    public DateOnly LastWorkingDayOnOrBefore(DateOnly day) => IsWorkingDay(day) ? day : LastWorkingDayBefore(day);

    /// <summary>The nearest working day before a day.</summary>
    public DateOnly LastWorkingDayBefore(DateOnly day) => WorkingDay(Before(day));

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private int Before(DateOnly day) => Through(day) - (IsWorkingDay(day) ? 1 : 0);

    private int Through(DateOnly day) => Through(day.DayNumber);

    /// <summary>Working days from 0001-01-01, a Monday with day number 0, up to and including a day.</summary>
    private int Through(int dayNumber)
    {
        var (weeks, rest) = Math.DivRem(dayNumber + 1, 7);
        var index = Array.BinarySearch(_exceptions, dayNumber);
        return weeks * 5 + Math.Min(rest, 5) + _differences[index >= 0 ? index + 1 : ~index];
    }

    /// <summary>The working day with a given running number.</summary>
    private DateOnly WorkingDay(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Through(DateOnly.MaxValue));
        var (low, high) = (0, DateOnly.MaxValue.DayNumber);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Through(middle) >= number ? (low, middle) : (middle + 1, high);
        }

        return DateOnly.FromDayNumber(low);
    }
}
