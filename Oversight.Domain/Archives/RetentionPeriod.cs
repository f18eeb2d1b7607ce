namespace Oversight.Domain.Archives;

/// <summary>保管期限 of a volume. Ordered by length, the longest first.</summary>
public enum RetentionPeriod
{
    /// <summary>永久</summary>
    Permanent,

    /// <summary>定期30年</summary>
    ThirtyYears,

    /// <summary>定期10年</summary>
    TenYears,
}

/// <summary>Chinese names of the periods, and how long they are.</summary>
public static class RetentionPeriods
{
    /// <summary>The name as the cover says it.</summary>
    public static string Name(this RetentionPeriod period) => period switch
    {
        RetentionPeriod.Permanent => "永久",
        RetentionPeriod.ThirtyYears => "30年",
        RetentionPeriod.TenYears => "10年",
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };

    /// <summary>Length in years; null for good.</summary>
    public static int? Years(this RetentionPeriod period) => period switch
    {
        RetentionPeriod.ThirtyYears => 30,
        RetentionPeriod.TenYears => 10,
        _ => null,
    };

    /// <summary>The last day of the period: it counts from the first of January after the year in which the case ended. Null for good.</summary>
    /// <param name="period">The period.</param>
    /// <param name="endedOn">The day the case ended, China time.</param>
    public static DateOnly? Through(this RetentionPeriod period, DateOnly endedOn) =>
        period.Years() is { } years ? new DateOnly(endedOn.Year + years, 12, 31) : null;
}
