using Oversight.Infrastructure.Persistence;
using Oversight.Web.Jobs;

namespace Oversight.Tests.Jobs;

public sealed class JobTableTests
{
    [Fact]
    public void Ids_are_unique_and_every_job_says_in_Chinese_what_it_does()
    {
        Assert.Equal(JobTable.All.Count, JobTable.All.Select(j => j.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(JobTable.All, j => Assert.True(j.What.Length >= 4 && j.What[0] > '\u4e00', j.Id));
    }

    [Fact]
    public void The_schedule_is_in_China_time() => Assert.Equal(TimeSpan.FromHours(8), ChinaZone.Instance.GetUtcOffset(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void A_derived_key_is_the_same_for_the_same_parts_and_tells_parts_apart()
    {
        Assert.Equal(DerivedId.Of("lapse", "x", "1"), DerivedId.Of("lapse", "x", "1"));
        Assert.NotEqual(DerivedId.Of("ab", "c"), DerivedId.Of("a", "bc"));
        Assert.NotEqual(DerivedId.Of("a"), DerivedId.Of("a", ""));
        Assert.Equal(8, DerivedId.Of("lapse").Version);
    }
}
