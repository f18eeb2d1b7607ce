namespace Oversight.Infrastructure.Persistence.Tallies;

/// <summary>The stretches that closed cases and exercised items are counted by, as one number: a China year (2026) or a month of it (202611).</summary>
public static class TallyPeriod
{
    private const int FirstMonth = 10_000;

    /// <summary>The month of a day.</summary>
    public static int Month(DateOnly day) => (day.Year * 100) + day.Month;

    /// <summary>Whether a period is a month.</summary>
    public static bool IsMonth(int period) => period >= FirstMonth;

    /// <summary>The first day of a month.</summary>
    public static DateOnly FirstDay(int month) => new(month / 100, month % 100, 1);

    /// <summary>The year and the month of a day, China time; none without one.</summary>
    public static IEnumerable<int> Of(DateOnly? day) => day is { } on ? [on.Year, Month(on)] : [];
}
