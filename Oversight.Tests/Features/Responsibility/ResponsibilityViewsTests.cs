using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Live.Board;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Features.Organisation;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Responsibility;

namespace Oversight.Tests.Features.Responsibility;

/// <summary>Who answers for what, as the pages show it, against a plain recount.</summary>
public sealed class ResponsibilityViewsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly March = new(2026, 3, 5);

    [Fact]
    public async Task Who_answered_for_an_item_on_a_day_is_read_with_the_entries_that_prove_it()
    {
        await using var world = await OrganisationActsTests.Start();
        var (code, squadron) = await ItemLedBy(world, "ZD1");
        var (post, old, successor) = (await PostOf(world, "zd1.a"), await world.OfficerOf("zd1.liaison"), await world.OfficerOf("zd1.b"));
        await world.As("rs.a");
        await Link(world, post, code, new DateOnly(2026, 2, 1));
        await world.Get<AssignPost>().Run(Guid.NewGuid(), await PostOf(world, "zd1.liaison", Role.Liaison), new Appointment(successor, new DateOnly(2026, 6, 1), null, "岗位调整"), await Version(world, await PostOf(world, "zd1.liaison", Role.Liaison)));
        await world.Get<SeatTeam>().Run(Guid.NewGuid(), new ResponsibilitySeat(squadron, TeamDuty.Liaison), successor, new DateOnly(2026, 6, 1), "岗位调整");

        await world.As("zd2.a");
        var page = await world.Get<AnswerViews>().Of(new AnswerQuestion(March, code));
        Assert.Equal("何晓梅", Line(page, "联络员").Who);
        Assert.Equal("马跃进", Line(page, "执法岗一（经办人）").Who);
        Assert.Equal("执法一中队", Line(page, "主办机构").Who);
        Assert.Equal(["执法二中队", "执法三中队"], page.Lines.Where(l => l.What == "协办机构").Select(l => l.Who));
        Assert.Equal("宋佳宁", Line(await world.Get<AnswerViews>().Of(new AnswerQuestion(Today, code)), "联络员").Who);
        Assert.All(page.Lines.Where(l => l.Who.Length > 0), l => Assert.True(l.Seq > 0, $"{l.What} {l.Who}"));
        await using var db = world.Read();
        Assert.All(page.Lines.Where(l => l.Seq is not null), l => Assert.True(db.Trail.Any(e => e.Seq == l.Seq && e.SubjectId == l.SubjectId)));
        Assert.DoesNotContain(page.Lines, l => l.Who == "宋佳宁");
    }

    [Fact]
    public async Task What_is_kept_of_the_list_is_read_again_when_an_item_changed()
    {
        await using var world = await OrganisationActsTests.Start();
        var (code, _) = await ItemLedBy(world, "ZD1");
        var guests = await world.DepartmentOf("ZD2");
        await world.As("zd2.a");
        Assert.Equal("执法一中队", Line(await world.Get<AnswerViews>().Of(new AnswerQuestion(Today, code)), "主办机构").Who);
        var kept = world.Get<AnsweredList>();
        await using var db = world.Read();
        Assert.Same(await kept.Items(db, Today, TestContext.Current.CancellationToken), await kept.Items(db, Today, TestContext.Current.CancellationToken));
        await world.Work.DoAsSystem(new Duty("test.publish", "登记事项", Role.System), Subject.New(Kinds.PowerItem), Guid.NewGuid(), async (act, _) =>
        {
            var item = await act.Items.SingleAsync(i => i.Code == code);
            item.Publish(new ItemVersion(item.Versions.Count + 1, Today, item.Category, item.Versions[^1].ToContent() with { Handling = [new ContentHandling(guests, true)] }, Guid.CreateVersion7));
            return item.Id;
        });
        await world.As("zd2.a");
        Assert.Equal("执法二中队", Line(await world.Get<AnswerViews>().Of(new AnswerQuestion(Today, code)), "主办机构").Who);
        Assert.Equal("执法一中队", Line(await world.Get<AnswerViews>().Of(new AnswerQuestion(March, code)), "主办机构").Who);
        var row = Assert.Single((await world.Get<MatrixViews>().Export(new MatrixFilter(Today, Q: code))).Rows);
        Assert.Equal(1, row.Parts.Count(p => p == MatrixPart.Lead));
        Assert.DoesNotContain(MatrixPart.Assist, row.Parts);
    }

    [Fact]
    public async Task A_day_on_which_the_item_was_not_on_the_list_has_a_sentence_and_no_lines()
    {
        await using var world = await OrganisationActsTests.Start();
        var (code, _) = await ItemLedBy(world, "ZD1");
        await world.As("zd2.a");
        var page = await world.Get<AnswerViews>().Of(new AnswerQuestion(new DateOnly(2001, 1, 1), code));
        Assert.Empty(page.Lines);
        Assert.Contains("尚未列入清单", page.Missing, StringComparison.Ordinal);
        Assert.Contains("没有编号为X的事项", (await world.Get<AnswerViews>().Of(new AnswerQuestion(Today, "X"))).Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_to_choose_are_those_that_hold_what_was_typed_and_no_more_than_fit()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("zd2.a");
        var views = world.Get<AnswerViews>();
        List<(string Code, string Name)> all;
        await using (var db = world.Read())
            all = [.. (await db.Items.AsNoTracking().AsSplitQuery().ToListAsync()).Where(i => i.On(Today) is not null).Select(i => (i.Code, i.On(Today)!.Name))];
        Assert.Empty(await views.Items(" ", Today));
        var (code, name) = all[7];
        Assert.Equal(new Choice(code, name), (await views.Items(code, Today))[0]);
        Assert.Contains(new Choice(code, name), await views.Items(name, Today));
        Assert.Equal(AnswerViews.MostItems, (await views.Items("CF", Today)).Count);
        Assert.All(await views.Items(name[..4], Today), c => Assert.Contains(name[..4], c.Key + c.Name, StringComparison.Ordinal));
        Assert.Empty(await views.Items(code, new DateOnly(2001, 1, 1)));
    }

    [Fact]
    public async Task The_team_of_an_item_goes_before_that_of_the_department()
    {
        await using var world = await OrganisationActsTests.Start();
        var (code, squadron) = await ItemLedBy(world, "ZD1");
        var (item, successor, post) = (await ItemId(world, code), await world.OfficerOf("zd1.b"), await PostOf(world, "zd1.liaison", Role.Liaison));
        await world.As("rs.a");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(successor, March, null, "岗位调整"), await Version(world, post));
        await world.Get<SeatTeam>().Run(Guid.NewGuid(), new ResponsibilitySeat(squadron, TeamDuty.Liaison, item), successor, March, "专项整治");
        Assert.Equal("item-elsewhere", (await World.Refused(async () => await world.Get<SeatTeam>().Run(Guid.NewGuid(), new ResponsibilitySeat(await world.DepartmentOf("RSK"), TeamDuty.Liaison, item), successor, March, "专项整治"))).Code);
        Assert.Equal(("宋佳宁", $"事项{code}团队"), On(await world.Get<AnswerViews>().Of(new AnswerQuestion(Today, code)), "联络员"));
        Assert.Equal("何晓梅", Line(await world.Get<AnswerViews>().Of(new AnswerQuestion(Today, Department: "ZD1")), "联络员").Who);
        await world.Get<LeaveSeat>().Run(Guid.NewGuid(), new ResponsibilitySeat(squadron, TeamDuty.Liaison, item), Today.AddDays(-1), "专项结束");
        Assert.Equal(("何晓梅", "部门“四个一”团队"), On(await world.Get<AnswerViews>().Of(new AnswerQuestion(Today, code)), "联络员"));
        Assert.Equal("何晓梅", (await world.Get<OrganisationViews>().On(Today)).Departments.Single(d => d.Code == "ZD1").Team.Single(s => s.Duty == TeamDuty.Liaison).Holder);
    }

    [Fact]
    public async Task The_matrix_and_its_coverage_equal_a_plain_recount()
    {
        await using var world = await OrganisationActsTests.Start();
        var (code, _) = await ItemLedBy(world, "ZTZD");
        await world.As("rs.a");
        await Link(world, await PostOf(world, "zt.a"), code, March);
        var views = world.Get<MatrixViews>();
        var table = await views.Page(new MatrixFilter(Today), null, null);
        await using var db = world.Read();
        var items = (await db.Items.AsNoTracking().AsSplitQuery().ToListAsync()).Select(i => (i.Code, i.Category, Handlers: i.On(Today)?.Handlers)).Where(i => i.Handlers is not null).ToList();
        Assert.Equal(items.Count, table.Coverage.Items);
        Assert.Equal(items.Count - 1, table.Coverage.Unposted);
        Assert.Equal(items.Count(i => !i.Handlers!.Any(h => h.Lead)), table.Coverage.Unled);
        foreach (var column in table.Columns)
        {
            Assert.Equal(items.Count(i => i.Handlers!.Any(h => h.DepartmentId == column.Id && h.Lead)), column.Leads);
            Assert.Equal(items.Count(i => i.Handlers!.Any(h => h.DepartmentId == column.Id && !h.Lead)), column.Assists);
            Assert.Equal(column.Leads + column.Assists, (await views.Page(new MatrixFilter(Today, Department: column.Code), null, null)).Count);
        }

        Assert.Equal(table.Coverage.Unposted, (await views.Page(new MatrixFilter(Today, Cover: MatrixCover.Unposted), null, null)).Count);
        Assert.DoesNotContain((await views.Export(new MatrixFilter(Today, Cover: MatrixCover.Unposted))).Rows, r => r.Code == code);
        foreach (var category in Enum.GetValues<Oversight.Domain.Catalogue.PowerCategory>())
            Assert.Equal(items.Count(i => i.Category == category), (await views.Page(new MatrixFilter(Today, category), null, null)).Count);
    }

    [Fact]
    public async Task The_pages_of_the_matrix_hold_every_item_once_in_both_directions()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("legal");
        var views = world.Get<MatrixViews>();
        var expected = (await views.Export(new MatrixFilter(Today))).Rows.Select(r => r.Code).ToList();
        List<string> there = [];
        MatrixTable page;
        for (string? after = null; ; after = page.Rows[^1].Code)
        {
            page = await views.Page(new MatrixFilter(Today), after, null);
            there.AddRange(page.Rows.Select(r => r.Code));
            if (!page.HasNext)
                break;
        }

        Assert.Equal(expected, there);
        var back = await views.Page(new MatrixFilter(Today), null, page.Rows[0].Code);
        Assert.Equal(there.SkipLast(page.Rows.Count).TakeLast(MatrixViews.PageSize), back.Rows.Select(r => r.Code));
    }

    [Fact]
    public async Task The_board_counts_the_gaps_that_the_list_shows_and_counts_anew_only_when_something_changed()
    {
        await using var world = await OrganisationActsTests.Start();
        var reader = new BoardReader(world.Get<IDbContextFactory<OversightDb>>());
        await world.As("rs.a");
        var first = await reader.Read(world.Clock.Now, null, default);
        Assert.Equal(await Counted(world), first.Gaps);
        Assert.Equal(0, first.Gaps.Red);
        var again = await reader.Read(world.Clock.Now.AddSeconds(10), first, default);
        Assert.Same(first.Gaps, again.Gaps);

        var post = await PostOf(world, "zd1.b");
        await world.Get<LinkPostItems>().Run(Guid.NewGuid(), post, [await ItemId(world, (await ItemLedBy(world, "ZD1")).Code)], Today, "岗位责任制", await Version(world, post));
        var empty = await world.Get<CreatePost>().Run(Guid.NewGuid(), await world.DepartmentOf("ZD1"), "夜间巡查岗", Role.Officer, "岗位设置方案");
        await world.Get<LinkPostItems>().Run(Guid.NewGuid(), empty, [await ItemId(world, (await ItemLedBy(world, "ZD1")).Code)], Today, "岗位责任制", 1);
        var changed = await reader.Read(world.Clock.Now, again, default);
        Assert.Equal(await Counted(world), changed.Gaps);
        Assert.Equal((1, first.Gaps.Amber - 1), (changed.Gaps.Red, changed.Gaps.Amber));

        world.Clock.GoTo(new DateOnly(2030, 12, 20));
        var later = await reader.Read(world.Clock.Now, changed, default);
        Assert.Equal(await Counted(world), later.Gaps);
        Assert.True(later.Gaps.Expiring > 20, later.Gaps.ToString());
    }

    [Fact]
    public async Task A_case_that_is_left_and_handed_over_is_counted_without_reading_the_list_of_items_again()
    {
        var commands = new Commands();
        await using var scene = await CaseScenario.Start(s =>
        {
            s.AddOrganisation();
            commands.Into(s);
        });
        var world = scene.World;
        var (first, second) = (await scene.Accepted(), await scene.Accepted(party: "李四"));
        var (guest, squadron) = (await world.OfficerOf("zd2.b"), await world.DepartmentOf("ZD1"));
        await world.As("rs.a");
        var post = await world.Get<CreatePost>().Run(Guid.NewGuid(), squadron, "夜间巡查岗", Role.Officer, "岗位设置方案");
        await world.Get<AssignPost>().Run(Guid.NewGuid(), post, new Appointment(guest, Today, Today.AddDays(4), "专项整治"), 1);
        foreach (var id in new[] { first, second })
            await scene.Do("zd1.head", id, (op, v) => world.Get<ReassignCase>().Run(op, id, v, guest, "专项整治期间办理"));

        var reader = new BoardReader(world.Get<IDbContextFactory<OversightDb>>());
        await world.As("rs.a");
        var before = await reader.Read(world.Clock.Now, null, default);
        Assert.Equal(await Counted(world), before.Gaps);
        world.Clock.GoTo(Today.AddDays(7));
        await world.As("rs.a");
        var left = await reader.Read(world.Clock.Now, before, default);
        Assert.Equal(await Counted(world), left.Gaps);
        Assert.Equal(before.Gaps.Red + 1, left.Gaps.Red);

        commands.Forget();
        Assert.Equal(left.Gaps, (await reader.Read(world.Clock.Now, left, default)).Gaps);
        Assert.Equal((0, 0), (commands.From("item_version"), commands.From("item_handler")));
        await Give(first);
        Assert.Equal(left.Gaps, (await reader.Read(world.Clock.Now, left, default)).Gaps);
        await Give(second);
        commands.Forget();
        var given = await reader.Read(world.Clock.Now, left, default);
        Assert.Equal(left.Gaps.Red - 1, given.Gaps.Red);
        Assert.Equal(0, commands.From("item_version"));
        await world.As("rs.a");
        Assert.Equal(await Counted(world), given.Gaps);

        async Task Give(Guid id) => await scene.Do("zd1.head", id, async (op, v) => await world.Get<ReassignCase>().Run(op, id, v, await world.OfficerOf("zd1.b"), "已离岗，案件移交"));
    }

    [Fact]
    public async Task The_filters_of_the_gaps_cut_the_list_and_their_counts_are_its_rows()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        world.Clock.GoTo(new DateOnly(2030, 12, 20));
        var views = world.Get<GapViews>();
        var all = await views.Export(new GapFilter());
        var page = await views.Page(new GapFilter(), 0);
        Assert.Equal(all.Take(GapViews.PageSize), page.Rows);
        Assert.Equal(all.Skip(GapViews.PageSize).Take(GapViews.PageSize), (await views.Page(new GapFilter(), GapViews.PageSize)).Rows);
        foreach (var (kind, count) in page.Kinds)
            Assert.Equal(count, (await views.Page(new GapFilter(Kind: kind), 0)).Count);
        Assert.Equal(page.Amber, (await views.Page(new GapFilter(Light.Amber), 0)).Count);
        Assert.All(await views.Export(new GapFilter(Department: "ZD1", Kind: GapKind.CardEnding)), r => Assert.Equal("执法一中队", r.Department));
        Assert.Single(await views.Export(new GapFilter(Kind: GapKind.CardEnding, Q: "马跃进")));
    }

    [Fact]
    public async Task The_duty_list_of_a_post_is_that_of_the_day()
    {
        await using var world = await OrganisationActsTests.Start();
        var post = await PostOf(world, "zd1.a");
        await world.As("rs.a");
        await world.Get<AddPostDuty>().Run(Guid.NewGuid(), post, "每周核对占道经营点位台账", "办法第十四条", March, "专项整治", await Version(world, post));
        var lists = world.Get<DutyListViews>();
        var now = Assert.Single(Assert.Single((await lists.Of(new DutyListFilter(Today, Post: post))).Departments).Posts);
        Assert.Contains(now.Duties, d => d is { Text: "每周核对占道经营点位台账", Clause: "办法第十四条" });
        Assert.Equal(["马跃进"], now.Holders);
        var before = Assert.Single(Assert.Single((await lists.Of(new DutyListFilter(March.AddDays(-1), Post: post))).Departments).Posts);
        Assert.Equal(now.Duties.Count - 1, before.Duties.Count);
        await world.As("zd1.head");
        Assert.Equal("duty", (await World.Refused(async () => await world.Get<AddPostDuty>().Run(Guid.NewGuid(), post, "另一项职责", "", Today, "理由", await Version(world, post)))).Code);
    }

    [Fact]
    public async Task A_department_is_renamed_and_not_merged_while_it_has_items_and_posts()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        var (id, into) = (await world.DepartmentOf("ZD3"), await world.DepartmentOf("ZD2"));
        await world.Get<RenameDepartment>().Run(Guid.NewGuid(), id, "执法三大队", March, "管编〔2026〕8号", 1);
        Assert.Equal("执法三中队", (await world.Get<OrganisationViews>().On(March.AddDays(-1))).Departments.Single(d => d.Code == "ZD3").Name);
        Assert.Equal("执法三大队", (await world.Get<OrganisationViews>().On(March)).Departments.Single(d => d.Code == "ZD3").Name);
        var refusal = await World.Refused(() => world.Get<MergeDepartment>().Run(Guid.NewGuid(), id, into, Today, "机构改革方案", 2));
        Assert.Equal("open-matters", refusal.Code);
        Assert.Contains("项由其承办的现行事项", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("conflict", (await World.Refused(() => world.Get<RenameDepartment>().Run(Guid.NewGuid(), id, "城区三大队", Today, "管编〔2026〕9号", 1))).Code);
        Assert.Equal(["department.established", "department.renamed", "!department.merge", "!department.rename"], await world.TrailOf(id));
        Assert.NotEmpty((await world.Get<DepartmentViews>().Find("RSK"))!.Open);
    }

    [Fact]
    public async Task Nobody_with_an_administrative_post_is_offered_for_a_seat()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        var people = (await world.Get<DepartmentViews>().Find("ZD3"))!.People.Select(p => p.Id).ToHashSet();
        foreach (var user in new[] { "admin", "security", "auditor" })
            Assert.DoesNotContain(await world.OfficerOf(user), people);
        foreach (var user in new[] { "leader", "legal", "zd1.head", "rs.a" })
            Assert.Contains(await world.OfficerOf(user), people);
    }

    private static async Task<BoardGaps> Counted(World world)
    {
        var rows = await world.Get<GapViews>().Export(new GapFilter());
        return new BoardGaps(rows.Count(r => r.Light == Light.Red), rows.Count(r => r.Light == Light.Amber), rows.Count(r => r.Kind is GapKind.HoldingEnding or GapKind.CardEnding));
    }

    private static AnswerLine Line(AnswerPage page, string what) => page.Lines.First(l => l.What == what);

    private static (string Who, string Note) On(AnswerPage page, string what) => (Line(page, what).Who, Line(page, what).Note);

    private static async Task Link(World world, Guid post, string code, DateOnly from) =>
        await world.Get<LinkPostItems>().Run(Guid.NewGuid(), post, [await ItemId(world, code)], from, "岗位责任制", await Version(world, post));

    private static async Task<(string Code, Guid Department)> ItemLedBy(World world, string department)
    {
        var id = await world.DepartmentOf(department);
        await using var db = world.Read();
        return ((await db.Items.AsNoTracking().AsSplitQuery().OrderBy(i => i.Code).ToListAsync()).First(i => i.Versions[0].Handlers.Any(h => h.DepartmentId == id && h.Lead) && (department != "ZD1" || i.Versions[0].Handlers.Count == 3)).Code, id);
    }

    private static async Task<Guid> ItemId(World world, string code)
    {
        await using var db = world.Read();
        return await db.Items.Where(i => i.Code == code).Select(i => i.Id).SingleAsync();
    }

    private static async Task<int> Version(World world, Guid post)
    {
        await using var db = world.Read();
        return await db.Posts.Where(p => p.Id == post).Select(p => p.Version).SingleAsync();
    }

    private static async Task<Guid> PostOf(World world, string user, Role? role = null)
    {
        var officer = await world.OfficerOf(user);
        await using var db = world.Read();
        return await db.Posts.Where(p => p.Holdings.Any(h => h.OfficerId == officer) && (role == null || p.Role == role)).OrderBy(p => p.Ordinal).Select(p => p.Id).FirstAsync();
    }
}
