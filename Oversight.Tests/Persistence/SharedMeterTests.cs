using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;

namespace Oversight.Tests.Persistence;

/// <summary>Two meters over one database stand for two nodes.</summary>
public sealed class SharedMeterTests
{
    [Fact]
    public async Task A_share_holds_over_all_nodes_together_and_begins_anew_each_day()
    {
        await using var world = await World.Start();
        var (one, other) = (Node(world), Node(world));
        for (var i = 0; i < 4; i++)
            Assert.True(await (i % 2 == 0 ? one : other).Take("submit", "10.0.0.1", 4));
        Assert.False(await one.Take("submit", "10.0.0.1", 4));
        Assert.True(await other.IsSpent("submit", "10.0.0.1", 4));
        Assert.True(await other.Take("submit", "10.0.0.2", 4));
        Assert.True(await one.Take("wrong-code", "10.0.0.1", 4));
        await using (var db = world.Read())
            Assert.DoesNotContain(await db.MeterCounts.ToListAsync(), c => c.Key.Contains("10.0.0", StringComparison.Ordinal));

        world.Clock.GoTo(new DateOnly(2026, 11, 24));
        Assert.True(await one.Take("submit", "10.0.0.1", 4));
        await using var after = world.Read();
        Assert.Equal((1, 1), (await after.MeterCounts.CountAsync(), await after.MeterKeys.CountAsync()));
    }

    [Fact]
    public async Task Many_at_once_never_pass_the_share_together()
    {
        await using var world = await World.Start();
        var nodes = new[] { Node(world), Node(world) };
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => nodes[i % 2].Take("api", "client", 7, MeterSpan.Minute))));
        Assert.Equal(7, taken.Count(t => t));
        world.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await nodes[0].Take("api", "client", 7, MeterSpan.Minute));
    }

    private static SharedMeter Node(World world) => new(world.Get<IDbContextFactory<OversightDb>>(), world.Get<WriterGate>(), world.Clock);
}
