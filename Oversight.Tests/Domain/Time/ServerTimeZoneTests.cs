using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

/// <summary>Changes the zone of the process, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(ServerTimeZoneTests), DisableParallelization = true)]
public class ServerTimeZoneCollection;

[Collection(nameof(ServerTimeZoneTests))]
public class ServerTimeZoneTests
{
    [Theory]
    [InlineData("UTC", 0)]
    [InlineData("Asia/Shanghai", 8)]
    [InlineData("America/New_York", -5)]
    [InlineData("Pacific/Kiritimati", 14)]
    public void The_zone_of_the_server_plays_no_part(string zone, int hours)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            var now = China.At(2026, 2, 12, 23, 59);
            Assert.Equal(TimeSpan.FromHours(hours), TimeZoneInfo.Local.GetUtcOffset(now));

            var deadline = China.Of(now, China.WorkingDays(7));
            Assert.Equal(China.Day(2026, 2, 28), deadline.DueOn);
            Assert.Equal(new DateTime(2026, 2, 28, 16, 0, 0, DateTimeKind.Utc), deadline.DueAt);
            Assert.Equal("2026年2月12日 23:59", ChinaTime.Text(now));
            Assert.Equal("今天 24:00", deadline.RemainingText(China.At(2026, 2, 28, 0), China.Calendar));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
