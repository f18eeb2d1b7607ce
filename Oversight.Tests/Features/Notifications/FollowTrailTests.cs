using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Notifications;
using Oversight.Tests.Support;
using Oversight.Web.Features.Notifications;

namespace Oversight.Tests.Features.Notifications;

public sealed class FollowTrailTests
{
    private static readonly Duty Rename = new("department.rename", "部门更名", Role.LegalOffice, Role.DepartmentHead);

    [Fact]
    public async Task A_fact_rings_the_bells_of_those_whom_it_concerns_and_of_nobody_else()
    {
        await using var world = await Start();
        await RenameZd1(world, "legal", "执法第一中队");
        Assert.Equal(2, await world.Get<FollowTrail>().Run(Stop));
        Assert.Equal(["zd1.head", "zd1.liaison"], await Rung(world));
    }

    [Fact]
    public async Task Whoever_did_it_is_not_told_of_it()
    {
        await using var world = await Start();
        await RenameZd1(world, "zd1.head", "执法第一中队");
        await world.Get<FollowTrail>().Run(Stop);
        Assert.Equal(["zd1.liaison"], await Rung(world));
    }

    [Fact]
    public async Task What_happened_while_the_server_was_off_for_three_days_is_told_once_with_its_true_time()
    {
        await using var world = await Start();
        await RenameZd1(world, "legal", "执法第一中队");
        world.Clock.Pass(TimeSpan.FromDays(3));
        await world.Get<FollowTrail>().Run(Stop);
        await world.Get<FollowTrail>().Run(Stop);
        await using var db = world.Read();
        var lines = await db.Notifications.Where(n => n.Href == "/organisation").ToListAsync(Stop);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, l => Assert.Equal(World.Monday, l.At, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_follower_that_never_ran_tells_no_history()
    {
        await using var world = await World.Start(Register);
        await RenameZd1(world, "legal", "执法第一中队");
        world.Clock.Pass(TimeSpan.FromDays(30));
        Assert.Equal(0, await world.Get<FollowTrail>().Run(Stop));
        await RenameZd1(world, "legal", "执法一大队");
        Assert.Equal(2, await world.Get<FollowTrail>().Run(Stop));
    }

    [Fact]
    public async Task A_crash_between_reading_and_committing_loses_nothing_and_repeats_nothing()
    {
        await using var world = await Start();
        await RenameZd1(world, "legal", "执法第一中队");
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Work.DoAsSystem<int>(
            NotificationDuties.Follow, Subject.New(Kinds.System), Guid.NewGuid(), async (db, _) =>
            {
                Assert.Equal(2, await FollowTrail.Step(db));
                await db.SaveChangesAsync(Stop);
                throw new InvalidOperationException("power cut");
            },
            Stop));
        Assert.Empty(await Rung(world));
        Assert.Equal(2, await world.Get<FollowTrail>().Run(Stop));
        Assert.Equal(["zd1.head", "zd1.liaison"], await Rung(world));
    }

    [Fact]
    public async Task Two_nodes_that_follow_at_once_ring_once()
    {
        await using var world = await Start();
        await RenameZd1(world, "legal", "执法第一中队");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var scope = world.Scope();
            await scope.ServiceProvider.GetRequiredService<FollowTrail>().Run(Stop);
        })));
        Assert.Equal(["zd1.head", "zd1.liaison"], await Rung(world));
    }

    [Fact]
    public async Task The_same_key_rings_nobody_twice_but_those_who_joined_later()
    {
        await using var world = await Start();
        var (one, other) = (await world.OfficerOf("zd1.a"), await world.OfficerOf("zd1.b"));
        Assert.Equal(1, await Ring([one, one]));
        Assert.Equal(1, await Ring([one, other]));

        Task<int> Ring(Guid[] people) => world.Work.DoAsSystem(NotificationDuties.Follow, Subject.New(Kinds.System), Guid.NewGuid(), (db, _) =>
            Bell.Ring(db, new BellKey("ladder", new Guid("00000000-0000-0000-0000-00000000000a"), 1, "Blue"), "notice.reminded", new Subject(Kinds.Notice, Guid.Empty), people, "整改期限过去三分之二", "/notices"), Stop);
    }

    [Fact]
    public async Task Everybody_reads_their_own_bell_only()
    {
        await using var world = await Start();
        await RenameZd1(world, "legal", "执法第一中队");
        await world.Get<FollowTrail>().Run(Stop);
        await world.As("zd1.liaison");
        var mine = Assert.Single(await world.Get<NotificationViews>().Newest(10, Stop));
        await world.As("zd1.head");
        await world.Get<ReadNotifications>().Run(Guid.NewGuid(), mine.Id);
        Assert.Equal(1, await world.Get<NotificationViews>().Unread(Stop));
        await world.As("zd1.liaison");
        Assert.Equal(1, await world.Get<NotificationViews>().Unread(Stop));
        await world.Get<ReadNotifications>().Run(Guid.NewGuid(), mine.Id);
        Assert.Equal(0, await world.Get<NotificationViews>().Unread(Stop));
    }

    [Fact]
    public async Task Marking_all_as_read_leaves_what_came_after_the_page_was_drawn()
    {
        await using var world = await Start();
        await RenameZd1(world, "legal", "执法第一中队");
        await world.Get<FollowTrail>().Run(Stop);
        await world.As("zd1.head");
        var shown = Assert.Single(await world.Get<NotificationViews>().Newest(10, Stop));
        await RenameZd1(world, "legal", "执法一大队");
        await world.Get<FollowTrail>().Run(Stop);
        await world.As("zd1.head");
        await world.Get<ReadNotifications>().Run(Guid.NewGuid(), shown.Id, through: true);
        var unread = Assert.Single((await world.Get<NotificationViews>().Page(true, null, null, Stop)).Rows);
        Assert.Contains("执法一大队", unread.Text, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static void Register(IServiceCollection services) => services.AddNotifications(serving: false);

    /// <summary>A world whose follower has dealt with the founding of the bureau.</summary>
    private static async Task<World> Start()
    {
        var world = await World.Start(Register);
        await world.Get<FollowTrail>().Run(Stop);
        return world;
    }

    private static async Task RenameZd1(World world, string who, string name)
    {
        var id = await world.DepartmentOf("ZD1");
        await world.As(who);
        await world.Work.Do(Rename, new Subject(Kinds.Department, id), Guid.NewGuid(), async (db, _) => (await db.Departments.SingleAsync(d => d.Id == id)).Rename(name, "机构改革方案"));
    }

    private static async Task<List<string>> Rung(World world)
    {
        await using var db = world.Read();
        return await (from n in db.Notifications
                      join o in db.Officers on n.OfficerId equals o.Id
                      join u in db.Users on o.AccountId equals u.Id
                      orderby u.UserName
                      select u.UserName).ToListAsync(Stop);
    }
}
