using System.Globalization;

namespace Oversight.Domain.Time;

/// <summary>
/// China time: UTC+8, without daylight saving since 1991, hence without a time zone database.
/// Instants are UTC; whatever the server's own zone is plays no part.
/// </summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day on the wall calendar in China at an instant.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The instant at which a day begins in China (00:00), in UTC.</summary>
    public static DateTime StartOf(DateOnly day) =>
        DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>The instant at which a day is over in China (24:00), in UTC; it no longer belongs to the day.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day).AddDays(1);

    /// <summary>The last day that is not over before an instant that is too late: a term that ends at 24:00 ends on it.</summary>
    public static DateOnly LastDayBefore(DateTime utc) => DayOf(utc.AddMicroseconds(-1));

    /// <summary>Clock time in China, for display only: its kind is unspecified, so that it cannot pass for an instant.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateTime Local(DateTime utc) =>
        DateTime.SpecifyKind(Instant(utc, nameof(utc)) + Offset, DateTimeKind.Unspecified);

    /// <summary>Cuts an instant to whole microseconds, the precision at which every store keeps it.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateTime ToMicroseconds(DateTime utc) =>
        Instant(utc, nameof(utc)).AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>A day as pages and tables show it: 2026-03-05.</summary>
    public static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant as pages and tables show it, in China time: 2026-03-05 09:30.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static string Shown(DateTime utc) => Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day as a sentence says it: 2026年3月5日.</summary>
    public static string Text(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>An instant as a sentence says it, in China time: 2026年3月5日 09:30.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static string Text(DateTime utc)
    {
        var local = Local(utc);
        return $"{Text(DateOnly.FromDateTime(local))} {local.Hour:00}:{local.Minute:00}";
    }

    /// <summary>The instant, UTC, at which clocks in China show a date and time.</summary>
    public static DateTime Reading(DateTime local) => StartOf(DateOnly.FromDateTime(local)).Add(local.TimeOfDay);

    private static DateTime Instant(DateTime utc, string name) => utc.Kind == DateTimeKind.Utc
        ? utc
        : throw new ArgumentException($"An instant is UTC; this one is {utc.Kind}.", name);
}
