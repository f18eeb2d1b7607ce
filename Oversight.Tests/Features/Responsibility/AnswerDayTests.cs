using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Features.Organisation;
using Oversight.Tests.Support;
using Oversight.Web.Features.Handover;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Responsibility;

namespace Oversight.Tests.Features.Responsibility;

/// <summary>The edges of who answers: before there was anything, the first and the last day, after a merger.</summary>
public sealed class AnswerDayTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Before_a_department_a_post_or_a_person_was_there_one_sentence_says_since_when()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        await world.Get<EstablishDepartment>().Run(Guid.NewGuid(), new NewDepartment("ZD9", "执法九中队", DepartmentKind.Squadron, new DateOnly(2026, 6, 1), "管编〔2026〕3号"));
        var (post, person) = (await PostOf(world, "zd1.a"), await world.OfficerOf("zd1.a"));
        Assert.Equal("执法九中队自2026-06-01起设立，2026-05-31还没有这个部门；请改选该日及以后的日期。", await Missing(world, new(new DateOnly(2026, 5, 31), Department: "ZD9")));
        Assert.Null(await Missing(world, new(new DateOnly(2026, 6, 1), Department: "ZD9")));
        Assert.Equal("“执法岗一”岗位2026-01-01起才有任职登记，2025-12-31还没有人任职；请改选该日及以后的日期。", await Missing(world, new(new DateOnly(2025, 12, 31), Post: post)));
        Assert.Equal("马跃进2026-01-01起才有任职登记，2025-12-31没有担任岗位和席位。", await Missing(world, new(new DateOnly(2025, 12, 31), Person: person)));
        Assert.Contains("最早的部门自2016-05-12起设立", await Missing(world, new(new DateOnly(2016, 5, 11))), StringComparison.Ordinal);
        Assert.Equal("没有代码为ZD7的部门，请从列表中选择。", await Missing(world, new(Today, Department: "ZD7")));
        var early = (await world.Get<AnswerViews>().Of(new(new DateOnly(2020, 1, 1), Department: "ZD1"))).Lines.First(l => l.What == "联络员");
        Assert.Equal(("", "无登记", "部门“四个一”团队；2026-01-01起才有任职登记"), (early.Who, early.Nobody, early.Note));
    }

    [Fact]
    public async Task What_is_recorded_long_after_it_began_says_so_and_nothing_is_written_before_the_post_is_known()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        var (officer, post) = (await world.OfficerOf("zd2.b"), await PostOf(world, "zd1.a"));
        await world.As("rs.a");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(officer, Today.AddDays(-40), null, "补登任职文件"), await Version());
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(await world.OfficerOf("zd2.a"), Today.AddDays(-30), null, "当月任职文件"), await Version());
        var lines = (await world.Get<AnswerViews>().Of(new(Today, Post: post))).Lines;
        Assert.Equal(1, lines.Count(l => l.Note.Contains("补记，2026-11-23登记", StringComparison.Ordinal)));
        var early = await Assert.ThrowsAsync<InvalidInput>(async () => await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(await world.OfficerOf("leader"), new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31), "倒填任职"), await Version()));
        Assert.Equal(("from", true), (early.Field, early.Message.Contains("2026-01-01起才有登记", StringComparison.Ordinal)));
        await scene.Register("zd1.a");
        await world.As("rs.a");
        var person = await world.OfficerOf("zd1.a");
        Assert.Contains("还办理了1次操作", await world.Get<ActedAfter>().Tell(person, Today.AddDays(-1)), StringComparison.Ordinal);
        Assert.Null(await world.Get<ActedAfter>().Tell(person, Today));
        Assert.Null(await world.Get<ActedAfter>().Tell(officer, Today.AddDays(-1)));

        // Of a post that has just been set up one enters what is known of earlier days.
        var fresh = await world.Get<CreatePost>().Run(Guid.NewGuid(), await world.DepartmentOf("ZD1"), "夜间巡查岗", Role.Officer, "岗位设置方案");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), fresh, new Appointment(officer, new DateOnly(2019, 1, 1), null, "原任职文件"), 1);

        async Task<int> Version()
        {
            await using var db = world.Read();
            return await db.Posts.Where(p => p.Id == post).Select(p => p.Version).SingleAsync();
        }
    }

    [Fact]
    public async Task A_substitute_answers_from_the_first_to_the_last_day_and_acts_only_then()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        var guest = await world.OfficerOf("zd2.b");
        await world.As("rs.a");
        var post = await world.Get<CreatePost>().Run(Guid.NewGuid(), await world.DepartmentOf("ZD1"), "夜间巡查岗", Role.Officer, "岗位设置方案");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(guest, Today.AddDays(1), Today.AddDays(3), "短期代理", Substitute: true), 1);
        foreach (var (day, holds) in new[] { (0, false), (1, true), (3, true), (4, false) })
        {
            world.Clock.GoTo(Today.AddDays(day));
            await world.As("rs.a");
            var page = await world.Get<AnswerViews>().Of(new(Today.AddDays(day), Person: guest));
            Assert.Equal(holds, page.Lines.Any(l => l.What.StartsWith("夜间巡查岗", StringComparison.Ordinal) && l.Note.StartsWith("代理", StringComparison.Ordinal)));
            if (holds)
                await scene.Register("zd2.b", party: $"当事人{day}");
            else
                await World.Refused(() => scene.Register("zd2.b"));
        }
    }

    [Fact]
    public async Task An_act_on_an_expired_post_is_refused_and_leaves_nothing_but_the_refusal()
    {
        await using var scene = await CaseScenario.Start(s => s.AddOrganisation());
        var world = scene.World;
        var (post, officer) = (await PostOf(world, "zd1.b"), await world.OfficerOf("zd1.b"));
        await world.As("rs.a");
        await world.Get<VacatePost>().Run(Guid.NewGuid(), post, officer, Today.AddDays(-1), "任期届满", 1);
        await using var db = world.Read();
        var (cases, done) = (await db.Cases.CountAsync(TestContext.Current.CancellationToken), await db.Trail.CountAsync(e => e.Outcome == "done", TestContext.Current.CancellationToken));
        Assert.Equal("post-expired", (await World.Refused(() => scene.Register("zd1.b"))).Code);
        Assert.Equal((cases, done), (await db.Cases.CountAsync(TestContext.Current.CancellationToken), await db.Trail.CountAsync(e => e.Outcome == "done", TestContext.Current.CancellationToken)));
        Assert.Equal(1, await db.Trail.CountAsync(e => e.Outcome == "refused" && e.Action == "case.register", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_department_that_was_merged_answers_for_nothing_from_the_next_day()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        var (id, into) = (await world.Get<EstablishDepartment>().Run(Guid.NewGuid(), new NewDepartment("ZD9", "执法九中队", DepartmentKind.Squadron, new DateOnly(2026, 6, 1), "管编〔2026〕3号")), await world.DepartmentOf("ZD1"));
        Assert.Contains((await world.Get<MatrixViews>().Page(new(Today), null, null)).Columns, c => c.Code == "ZD9");
        await world.Get<MergeDepartment>().Run(Guid.NewGuid(), id, into, Today.AddDays(-1), "机构改革方案", 1);
        Assert.Equal("执法九中队已于2026-11-22后并入执法一中队，2026-11-23不再负责任何事项；请查询执法一中队，或者改选该日及以前的日期。", await Missing(world, new(Today, Department: "ZD9")));
        Assert.Null(await Missing(world, new(Today.AddDays(-1), Department: "ZD9")));
        Assert.DoesNotContain((await world.Get<AnswerViews>().Of(new(Today))).Lines, l => l.Group == "执法九中队");
        Assert.DoesNotContain((await world.Get<MatrixViews>().Page(new(Today), null, null)).Columns, c => c.Code == "ZD9");
        Assert.DoesNotContain(await world.Get<GapViews>().Export(new GapFilter()), g => g.DepartmentCode == "ZD9");
        Assert.Equal("department-closed", (await World.Refused(() => world.Get<CreatePost>().Run(Guid.NewGuid(), id, "执法岗", Role.Officer, "岗位设置方案"))).Code);
    }

    [Fact]
    public async Task A_day_whose_year_cannot_be_meant_is_refused_beside_its_field()
    {
        await using var world = await OrganisationActsTests.Start();
        var (post, other, officer, squadron) = (await PostOf(world, "zd1.a"), await PostOf(world, "zd2.b"), await world.OfficerOf("zd1.a"), await world.DepartmentOf("ZD1"));
        await world.As("rs.a");
        Assert.Equal("lastDay", await Field(() => world.Get<VacatePost>().Run(Guid.NewGuid(), post, officer, DateOnly.MaxValue, "岗位调整", 1)));
        Assert.Equal("from", await Field(() => world.Get<TransferOfficer>().Run(Guid.NewGuid(), post, other, officer, DateOnly.MinValue, "岗位调整", 1)));
        Assert.Equal("through", await Field(async () => await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(await world.OfficerOf("zd1.b"), Today, DateOnly.MaxValue, "岗位调整"), 1)));
        Assert.Equal("from", await Field(() => world.Get<SeatTeam>().Run(Guid.NewGuid(), new ResponsibilitySeat(squadron, TeamDuty.Liaison), officer, DateOnly.MaxValue, "岗位调整")));
        var duty = new OpenDuty(OpenDutyKind.Post, post, squadron, "");
        Assert.Equal("lastDay", await Field(async () => await world.Get<HandOverDuty>().Run(Guid.NewGuid(), new Leaving(officer, post, DateOnly.MaxValue), duty, await world.OfficerOf("zd1.b"), "岗位调整")));
        Assert.Equal("lastDay", await Field(async () => await world.Get<MergeDepartment>().Run(Guid.NewGuid(), squadron, await world.DepartmentOf("ZD2"), DateOnly.MaxValue, "机构改革方案", 1)));
        Assert.Equal("from", await Field(() => world.Get<RenameDepartment>().Run(Guid.NewGuid(), squadron, "执法一大队", DateOnly.MinValue, "管编〔2026〕8号", 1)));
    }

    private static async Task<string> Field(Func<Task> act) => (await Assert.ThrowsAsync<InvalidInput>(act)).Field;

    private static async Task<string?> Missing(World world, AnswerQuestion asked)
    {
        var page = await world.Get<AnswerViews>().Of(asked);
        Assert.True(page.Missing is null || page.Lines.Count == 0);
        return page.Missing;
    }

    private static async Task<Guid> PostOf(World world, string user)
    {
        var officer = await world.OfficerOf(user);
        await using var db = world.Read();
        return await db.Posts.Where(p => p.Holdings.Any(h => h.OfficerId == officer)).OrderBy(p => p.Ordinal).Select(p => p.Id).FirstAsync();
    }
}
