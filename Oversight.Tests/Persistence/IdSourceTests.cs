using Oversight.Infrastructure.Persistence;

namespace Oversight.Tests.Persistence;

public sealed class IdSourceTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc);

    [Fact]
    public void Ids_of_one_instant_rise_in_the_order_in_which_they_are_given()
    {
        var source = new IdSource();
        var ids = Enumerable.Range(0, 10_000).Select(_ => source.Next(Now)).ToList();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(10_000, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal((7, 8), (id.Version, id.Variant & 0xC)));
    }

    [Fact]
    public void A_later_instant_gives_a_greater_id()
    {
        var source = new IdSource();
        Assert.True(source.Next(Now).CompareTo(source.Next(Now.AddMilliseconds(1))) < 0);
    }

    [Fact]
    public void Ids_rise_where_two_writers_read_the_clock_in_turns_and_where_a_millisecond_overflows()
    {
        var source = new IdSource();
        var ids = Enumerable.Range(0, 20_000).Select(i => source.Next(Now.AddMilliseconds(i % 3))).ToList();
        ids.Add(source.Next(Now.AddMilliseconds(4)));
        ids.Add(source.Next(Now.AddHours(1)));
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_ids() =>
        Assert.Equal(new IdSource(new Random(7)).Next(Now), new IdSource(new Random(7)).Next(Now));
}
