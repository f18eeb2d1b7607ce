using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Demonstration;

namespace Oversight.Tests.Features.Demonstration;

public sealed class DemoGroundTests
{
    [Fact]
    public async Task A_database_in_use_is_left_alone()
    {
        await using var world = await World.Start();
        var ground = Ground(world);
        Assert.False(await ground.IsEmpty());
        await Assert.ThrowsAsync<DemoRefused>(ground.DemandEmpty);
    }

    [Fact]
    public async Task A_trail_key_without_its_database_stops_the_fill_so_that_no_key_in_use_is_taken()
    {
        await using var world = await DemoWorld.Empty();
        await world.Get<DemoGround>().DemandEmpty();
        Directory.CreateDirectory(world.Settings.KeyDirectory);
        await File.WriteAllTextAsync(Path.Combine(world.Settings.KeyDirectory, "trail.key"), "a key");
        await Assert.ThrowsAsync<DemoRefused>(world.Get<DemoGround>().DemandEmpty);
    }

    [Fact]
    public async Task Nothing_is_cleared_outside_development()
    {
        await using var world = await DemoWorld.Empty();
        await Assert.ThrowsAsync<DemoRefused>(() => world.Get<DemoGround>().Clear(development: false));
        Assert.True(File.Exists(Path.Combine(world.Settings.DataDirectory, "oversight.db")));
    }

    [Fact]
    public async Task Records_that_are_no_demonstration_are_never_cleared()
    {
        await using var world = await World.Start();
        await Assert.ThrowsAsync<DemoRefused>(() => Ground(world).Clear(development: true));
        await using var db = world.Read();
        Assert.True(await db.Trail.AnyAsync());
    }

    [Fact]
    public async Task A_demonstration_is_cleared_with_its_files_and_its_key()
    {
        await using var world = await DemoWorld.Empty();
        await world.FillBureauOnly();
        var ground = world.Get<DemoGround>();
        Assert.False(await ground.IsEmpty());
        await ground.Clear(development: true);
        await world.Get<DbStart>().Migrate();
        await ground.DemandEmpty();
    }

    private static DemoGround Ground(World world) => new(world.Get<IDbContextFactory<OversightDb>>(), world.Get<Oversight.Infrastructure.Trail.TrailKeys>(), world.Get<Oversight.Infrastructure.Settings>());
}
