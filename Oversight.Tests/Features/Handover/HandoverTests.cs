using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Features.Supervision;
using Oversight.Tests.Support;
using Oversight.Web.Features.Handover;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Handover;

/// <summary>Nobody leaves a post with an open duty: each is given to a successor first, by the verb of the thing.</summary>
public sealed class HandoverTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task A_handler_leaves_only_after_every_open_case_has_another()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        var first = await scene.Accepted();
        var second = await scene.Register(party: "李四");
        var (post, officer, successor) = (await PostOf(world, "zd1.a"), await world.OfficerOf("zd1.a"), await world.OfficerOf("zd1.b"));
        await world.As("rs.a");
        var refusal = await World.Refused(() => Vacate(world, post, officer));
        Assert.Equal("open-duties", refusal.Code);
        Assert.Contains("2项职责未移交（在办办件2件）", refusal.Message, StringComparison.Ordinal);

        await world.As("legal");
        var leaving = new Leaving(officer, post, Today);
        foreach (var duty in (await Open(world, leaving)).Take(1))
            await world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, duty, successor, "岗位调整，移交办件");
        await world.As("rs.a");
        Assert.Contains("在办办件1件", (await World.Refused(() => Vacate(world, post, officer))).Message, StringComparison.Ordinal);

        await world.As("zd1.head");
        foreach (var duty in await Open(world, leaving))
            await world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, duty, successor, "岗位调整，移交办件");
        Assert.Equal([successor, successor], [(await scene.Find(first)).HandlerId, (await scene.Find(second)).HandlerId]);
        await world.As("rs.a");
        await Vacate(world, post, officer);
        Assert.Equal("case.reassigned", (await world.TrailOf(first))[^1]);
    }

    [Fact]
    public async Task Somebody_who_keeps_another_officers_post_of_the_department_keeps_the_cases()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        await scene.Accepted();
        var (officer, left) = (await world.OfficerOf("zd1.a"), await PostOf(world, "zd1.a"));
        await world.As("rs.a");
        var spare = await world.Get<CreatePost>().Run(Guid.NewGuid(), await world.DepartmentOf("ZD1"), "执法岗三", Role.Officer, "岗位设置方案");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), spare, new Appointment(officer, Today, null, "岗位调整"), 1);
        await Vacate(world, left, officer);
    }

    [Fact]
    public async Task The_same_handover_twice_is_one_and_what_is_done_is_not_done_again()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        var id = await scene.Accepted();
        var leaving = new Leaving(await world.OfficerOf("zd1.a"), await PostOf(world, "zd1.a"), Today);
        await world.As("legal");
        var (duty, op, successor) = (Assert.Single(await Open(world, leaving)), Guid.NewGuid(), await world.OfficerOf("zd1.b"));
        await world.Get<HandOverDuty>().Run(op, leaving, duty, successor, "岗位调整，移交办件");
        await world.Get<HandOverDuty>().Run(op, leaving, duty, successor, "岗位调整，移交办件");
        Assert.Single(await world.TrailOf(id), a => a == "case.reassigned");
        Assert.Equal("handed-over", (await World.Refused(() => world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, duty, successor, "岗位调整，移交办件"))).Code);
    }

    [Fact]
    public async Task One_duty_is_handed_over_without_looking_for_all_others()
    {
        var commands = new Commands();
        await using var scene = await CaseScenario.Start(s =>
        {
            s.AddOrganisation();
            commands.Into(s);
        });
        var world = scene.World;
        await scene.Accepted();
        await scene.Accepted(party: "李四");
        var leaving = new Leaving(await world.OfficerOf("zd1.a"), await PostOf(world, "zd1.a"), Today);
        await world.As("legal");
        var (duty, successor) = ((await Open(world, leaving))[1], await world.OfficerOf("zd1.b"));
        commands.Forget();
        await world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, duty, successor, "岗位调整，移交办件");
        Assert.Equal((0, 0), (commands.From("responsibility_team"), commands.From("notice")));
        Assert.Equal(successor, (await scene.Find(duty.SubjectId)).HandlerId);
        Assert.DoesNotContain(await Open(world, leaving), d => d.SubjectId == duty.SubjectId);
    }

    [Fact]
    public async Task A_successor_must_hold_the_post_that_the_duty_asks_for()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        await scene.Accepted();
        var leaving = new Leaving(await world.OfficerOf("zd1.a"), await PostOf(world, "zd1.a"), Today);
        await world.As("legal");
        var duty = Assert.Single(await Open(world, leaving));
        Assert.Equal("post", (await World.Refused(async () => await world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, duty, await world.OfficerOf("zd2.b"), "岗位调整，移交办件"))).Code);
        Assert.Equal("same-person", (await World.Refused(() => world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, duty, leaving.OfficerId, "岗位调整，移交办件"))).Code);
        await world.As("zd2.head");
        Assert.Equal(RuleBroken.NotVisibleCode, (await World.Refused(async () => await world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, duty, await world.OfficerOf("zd1.b"), "岗位调整，移交办件"))).Code);
    }

    [Fact]
    public async Task Personnel_sees_how_many_cases_are_open_and_not_what_they_are()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        await scene.Accepted();
        var (officer, post) = (await world.OfficerOf("zd1.a"), await PostOf(world, "zd1.a"));
        await world.As("rs.a");
        var row = Assert.Single((await world.Get<HandoverViews>().Of(officer, post, Today))!.Rows);
        Assert.Equal(("在办办件（内容由部门负责人和法制室查看）", null, "由部门负责人或者法制室移交"), (row.Title, row.Href, row.NotMine));
        Assert.Empty(row.Successors);
        await world.As("zd1.head");
        row = Assert.Single((await world.Get<HandoverViews>().Of(officer, post, Today))!.Rows);
        Assert.Null(row.NotMine);
        Assert.Equal(["何晓梅", "宋佳宁"], row.Successors.Select(s => s.Name).Order(StringComparer.Ordinal));
        await world.As("zd2.head");
        Assert.Empty((await world.Get<HandoverViews>().Of(officer, post, Today))!.Rows);
    }

    [Fact]
    public async Task A_head_hands_over_the_post_that_cases_wait_for_and_then_the_seat()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        await scene.Register();
        var (post, head, successor) = (await PostOf(world, "zd1.head"), await world.OfficerOf("zd1.head"), await world.OfficerOf("zd1.b"));
        await world.As("rs.a");
        Assert.Contains("岗位接任1个、“四个一”席位1个", (await World.Refused(() => Vacate(world, post, head))).Message, StringComparison.Ordinal);
        var leaving = new Leaving(head, post, Today);
        foreach (var duty in await Open(world, leaving))
            await world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, duty, successor, "岗位调整，新任接替");
        await Vacate(world, post, head);
        await using var db = world.Read();
        var squadron = await world.DepartmentOf("ZD1");
        var team = await db.Teams.AsNoTracking().SingleAsync(t => t.DepartmentId == squadron && t.ItemId == Guid.Empty);
        Assert.Equal((head, successor), (team.HolderOn(TeamDuty.Principal, Today), team.HolderOn(TeamDuty.Principal, Today.AddDays(1))));
    }

    [Fact]
    public async Task Feedback_in_preparation_and_drafts_are_handed_over_too()
    {
        await using var rectification = new RectificationWorld(await World.Start(s => s.AddSupervision().AddTrail().AddOrganisation()));
        var world = rectification.World;
        var received = await rectification.Received();
        var draft = await rectification.Draft("ZD3");
        var liaison = new Leaving(await world.OfficerOf("zt.liaison"), await PostOf(world, "zt.liaison", Role.Liaison), Today);
        var legal = new Leaving(await world.OfficerOf("legal2"), await PostOf(world, "legal2", Role.LegalOffice), Today);
        Assert.Equal([OpenDutyKind.Seat], (await Open(world, liaison)).Select(d => d.Kind));
        await world.As("rs.a");
        await Vacate(world, await PostOf(world, "zt.liaison", Role.Officer), liaison.OfficerId);
        Assert.Equal([OpenDutyKind.Seat], (await Open(world, liaison with { LastDay = Today.AddDays(-1) })).Select(d => d.Kind));
        Assert.Equal([OpenDutyKind.Seat, OpenDutyKind.Feedback], (await Open(world, liaison)).Select(d => d.Kind));
        await world.As("zt.head");
        await world.Get<HandOverDuty>().Run(Guid.NewGuid(), liaison, (await Open(world, liaison)).Single(d => d.Kind == OpenDutyKind.Feedback), await world.OfficerOf("zt.a"), "岗位调整");
        await world.As("legal");
        var open = Assert.Single(await Open(world, legal), d => d.Kind == OpenDutyKind.Draft);
        await world.Get<HandOverDuty>().Run(Guid.NewGuid(), legal, open, await world.OfficerOf("legal"), "岗位调整");
        Assert.Equal(await world.OfficerOf("zt.a"), (await rectification.Notice(received)).PreparedBy);
        Assert.Equal(await world.OfficerOf("legal"), (await rectification.Notice(draft)).PreparedBy);
        Assert.Equal("notice.handed-over", (await world.TrailOf(draft))[^1]);
    }

    [Fact]
    public async Task A_transfer_ends_one_post_and_begins_the_other_or_does_neither()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        await scene.Accepted();
        var (from, to, officer) = (await PostOf(world, "zd1.a"), await PostOf(world, "zd2.b"), await world.OfficerOf("zd1.a"));
        await world.As("rs.a");
        Assert.Equal("open-duties", (await World.Refused(async () => await world.Get<TransferOfficer>().Run(Guid.NewGuid(), from, to, officer, Today.AddDays(1), "岗位交流", await Version(world, from)))).Code);
        await using (var db = world.Read())
            Assert.False((await db.Posts.AsNoTracking().SingleAsync(p => p.Id == to)).IsHeldBy(officer, Today.AddDays(1)));
        await world.As("legal");
        var leaving = new Leaving(officer, from, Today);
        await world.Get<HandOverDuty>().Run(Guid.NewGuid(), leaving, Assert.Single(await Open(world, leaving)), await world.OfficerOf("zd1.b"), "岗位交流，移交办件");
        await world.As("rs.a");
        await world.Get<TransferOfficer>().Run(Guid.NewGuid(), from, to, officer, Today.AddDays(1), "岗位交流", await Version(world, from));
        await using var after = world.Read();
        var posts = await after.Posts.AsNoTracking().ToDictionaryAsync(p => p.Id);
        Assert.True(posts[from].IsHeldBy(officer, Today) && !posts[from].IsHeldBy(officer, Today.AddDays(1)) && posts[to].IsHeldBy(officer, Today.AddDays(1)) && !posts[to].IsHeldBy(officer, Today));
    }

    [Fact]
    public async Task A_post_that_expired_is_named_when_it_is_used_to_act()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        var (post, officer) = (await PostOf(world, "zd1.b"), await world.OfficerOf("zd1.b"));
        await world.As("rs.a");
        await world.Get<VacatePost>().Run(Guid.NewGuid(), post, officer, Today.AddDays(-1), "任期届满", await Version(world, post));
        var refusal = await World.Refused(() => scene.Register("zd1.b"));
        Assert.Equal("post-expired", refusal.Code);
        Assert.Contains("“执法岗二”岗位已于2026-11-22期满", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("请联系人事科或者法制室", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<OpenDuty>> Open(World world, Leaving leaving)
    {
        await using var db = world.Read();
        return await OpenDuties.Of(db, await db.Posts.AsNoTracking().AsSplitQuery().SingleAsync(p => p.Id == leaving.PostId), leaving.OfficerId, leaving.LastDay);
    }

    private static async Task Vacate(World world, Guid post, Guid officer) =>
        await world.Get<VacatePost>().Run(Guid.NewGuid(), post, officer, Today, "岗位调整", await Version(world, post));

    private static async Task<int> Version(World world, Guid post)
    {
        await using var db = world.Read();
        return await db.Posts.Where(p => p.Id == post).Select(p => p.Version).SingleAsync();
    }

    private static async Task<Guid> PostOf(World world, string user, Role? role = null)
    {
        var officer = await world.OfficerOf(user);
        await using var db = world.Read();
        return await db.Posts.Where(p => p.Holdings.Any(h => h.OfficerId == officer) && (role == null || p.Role == role)).Select(p => p.Id).SingleAsync();
    }
}
