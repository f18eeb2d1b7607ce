using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Administration;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Organisation;

public sealed class OrganisationActsTests
{
    private static readonly DateOnly Spring = new(2026, 3, 1);

    [Fact]
    public async Task Personnel_appoints_and_the_post_entitles_from_its_first_day()
    {
        await using var world = await Start();
        await world.As("rs.a");
        var (post, officer) = (await PostOf(world, "ZD1", Role.DepartmentHead), await world.OfficerOf("zd2.b"));
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post.Id, new Appointment(officer, Spring, null, "机构调整"), post.Version);
        var page = await world.Get<OrganisationViews>().On(Spring);
        Assert.Contains(page.Departments.Single(d => d.Code == "ZD1").Posts.Single(p => p.Id == post.Id).Holders, h => h.OfficerId == officer);
        Assert.DoesNotContain((await world.Get<OrganisationViews>().On(Spring.AddDays(-1))).Departments.Single(d => d.Code == "ZD1").Posts.Single(p => p.Id == post.Id).Holders, h => h.OfficerId == officer);
    }

    [Fact]
    public async Task Whoever_is_appointed_to_a_team_was_responsible_on_that_day_and_not_before()
    {
        await using var world = await Start();
        await world.As("rs.a");
        var (post, officer) = (await PostOf(world, "ZD1", Role.Liaison), await world.OfficerOf("zd1.b"));
        var department = await world.DepartmentOf("ZD1");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post.Id, new Appointment(officer, Spring, null, "机构调整"), post.Version);
        await world.Get<SeatTeam>().Run(Guid.NewGuid(), new ResponsibilitySeat(department, TeamDuty.Liaison), officer, Spring, "机构调整");
        Assert.Equal(officer, await Liaison(world, Spring));
        Assert.Equal(await world.OfficerOf("zd1.liaison"), await Liaison(world, Spring.AddDays(-1)));
    }

    [Fact]
    public async Task A_seat_goes_only_to_somebody_who_holds_the_post_behind_it()
    {
        await using var world = await Start();
        await world.As("legal");
        var refusal = await World.Refused(async () => await world.Get<SeatTeam>().Run(Guid.NewGuid(), new ResponsibilitySeat(await world.DepartmentOf("ZD1"), TeamDuty.Principal), await world.OfficerOf("zd2.head"), Spring, "机构调整"));
        Assert.Equal("seat-post", refusal.Code);
    }

    [Fact]
    public async Task A_post_is_not_vacated_while_a_seat_of_the_team_rests_on_it()
    {
        await using var world = await Start();
        await world.As("rs.a");
        var (post, officer) = (await PostOf(world, "ZD1", Role.Liaison), await world.OfficerOf("zd1.liaison"));
        var refusal = await World.Refused(() => world.Get<VacatePost>().Run(Guid.NewGuid(), post.Id, officer, Spring, "机构调整", post.Version));
        Assert.Equal("open-duties", refusal.Code);
        Assert.Contains("“四个一”席位1个", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("!post.vacate", (await world.TrailOf(post.Id))[^1]);
    }

    [Fact]
    public async Task A_vacated_post_entitles_to_nothing_after_its_last_day()
    {
        await using var world = await Start();
        await world.As("rs.a");
        var (post, officer) = (await PostOf(world, "ZD1", Role.Officer, "执法岗二"), await world.OfficerOf("zd1.b"));
        await world.Get<VacatePost>().Run(Guid.NewGuid(), post.Id, officer, Spring, "机构调整", post.Version);
        world.Clock.GoTo(Spring.AddDays(1));
        await world.As("zd1.b");
        Assert.Empty((await world.Get<Reads>().Me(TestContext.Current.CancellationToken)).Posts);
    }

    [Fact]
    public async Task Nobody_appoints_themself_and_administrators_and_staff_are_kept_apart()
    {
        await using var world = await Start();
        await world.As("rs.a");
        var head = await PostOf(world, "RSK", Role.DepartmentHead);
        Assert.Equal("self", (await World.Refused(async () => await world.Get<AssignPost>().Run(Guid.NewGuid(), head.Id, new Appointment(await world.OfficerOf("rs.a"), Spring, null, "机构调整"), head.Version))).Code);
        var auditor = await PostOf(world, "XXZX", Role.Auditor);
        Assert.Equal("reach", (await World.Refused(async () => await world.Get<AssignPost>().Run(Guid.NewGuid(), auditor.Id, new Appointment(await world.OfficerOf("zd1.a"), Spring, null, "机构调整"), auditor.Version))).Code);
        await world.As("security");
        Assert.Equal("reach", (await World.Refused(async () => await world.Get<AssignPost>().Run(Guid.NewGuid(), head.Id, new Appointment(await world.OfficerOf("zd1.a"), Spring, null, "机构调整"), head.Version))).Code);
        Assert.Equal("role-exclusive", (await World.Refused(async () => await world.Get<AssignPost>().Run(Guid.NewGuid(), auditor.Id, new Appointment(await world.OfficerOf("zd1.a"), Spring, null, "机构调整"), auditor.Version))).Code);
    }

    [Fact]
    public async Task The_second_of_two_is_told_who_changed_the_post_meanwhile()
    {
        await using var world = await Start();
        await world.As("rs.a");
        var post = await PostOf(world, "ZD1", Role.Officer, "执法岗二");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post.Id, new Appointment(await world.OfficerOf("zd2.b"), Spring, null, "机构调整"), post.Version);
        await world.As("legal");
        var refusal = await World.Refused(async () => await world.Get<AssignPost>().Run(Guid.NewGuid(), post.Id, new Appointment(await world.OfficerOf("zd3.b"), Spring, null, "机构调整"), post.Version));
        Assert.Equal("conflict", refusal.Code);
        Assert.Contains("谭子墨", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("彭思远", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_is_enlisted_given_a_new_post_and_the_card_is_not_used_twice()
    {
        await using var world = await Start();
        await world.As("rs.a");
        var officer = await world.Get<EnlistOfficer>().Run(Guid.NewGuid(), "新来者", "41010409999", new DateOnly(2030, 1, 1));
        Assert.Equal("card-used", (await World.Refused(() => world.Get<EnlistOfficer>().Run(Guid.NewGuid(), "另一人", "41010409999", null))).Code);
        var post = await world.Get<CreatePost>().Run(Guid.NewGuid(), await world.DepartmentOf("ZD1"), "执法岗三", Role.Officer, "机构调整");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(officer, Spring, null, "机构调整"), 1);
        Assert.Equal(["post.created", "post.assigned"], await world.TrailOf(post));
    }

    [Fact]
    public async Task A_parameter_is_changed_by_the_legal_office_with_a_reason_and_no_edit_is_lost()
    {
        await using var world = await Start();
        await world.As("legal");
        await world.Get<ChangeParameter>().Run(Guid.NewGuid(), "amber-days", 5, "局长办公会纪要", 0);
        var line = (await world.Get<ParameterViews>().All()).Lines.Single(l => l.Kind.Code == "amber-days");
        Assert.Equal((5, 1), (line.Value, line.Version));
        Assert.Equal("conflict", (await World.Refused(() => world.Get<ChangeParameter>().Run(Guid.NewGuid(), "amber-days", 4, "改回", 0))).Code);
        await Assert.ThrowsAsync<InvalidInput>(() => world.Get<ChangeParameter>().Run(Guid.NewGuid(), "amber-days", 99, "过大", 1));
        await world.As("admin");
        Assert.False((await world.Get<ParameterViews>().All()).MayChange);
        Assert.Equal("duty", (await World.Refused(() => world.Get<ChangeParameter>().Run(Guid.NewGuid(), "amber-days", 4, "改回", 1))).Code);
        Assert.Equal(["parameter.changed"], await world.TrailOf(line.Id!.Value));
    }

    internal static Task<World> Start() => World.Start(services =>
    {
        services.AddTrail();
        services.AddOrganisation();
        services.AddParameters();
        services.AddIdentityCore<Infrastructure.Identity.Account>(o => (o.Password.RequiredLength, o.Password.RequireNonAlphanumeric) = (10, false)).AddEntityFrameworkStores<OversightDb>();
    });

    private static async Task<Post> PostOf(World world, string department, Role role, string? name = null)
    {
        await using var db = world.Read();
        var id = await world.DepartmentOf(department);
        return await db.Posts.AsNoTracking().FirstAsync(p => p.DepartmentId == id && p.Role == role && (name == null || p.Name == name));
    }

    private static async Task<Guid?> Liaison(World world, DateOnly day) =>
        (await world.Get<OrganisationViews>().On(day)).Departments.Single(d => d.Code == "ZD1").Team.Single(s => s.Duty == TeamDuty.Liaison).HolderId;
}
