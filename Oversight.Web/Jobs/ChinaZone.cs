namespace Oversight.Web.Jobs;

/// <summary>China time as Hangfire wants it: by an id, which other nodes look up again.</summary>
internal static class ChinaZone
{
    public static TimeZoneInfo Instance { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Shanghai", out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById("China Standard Time");
}
