using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Trail;
using Oversight.Web.Kit;

namespace Oversight.Tests.Features.Trail;

public sealed class TrailViewsTests
{
    private static readonly Duty Rename = new("department.rename", "部门更名", Role.LegalOffice);

    [Fact]
    public async Task The_history_of_a_thing_names_who_did_it_and_marks_what_was_refused()
    {
        await using var world = await World.Start();
        var id = await world.DepartmentOf("ZD1");
        await Try(world, "legal", id);
        await World.Refused(() => Try(world, "zd1.a", id));
        var history = await Views(world).Of(Kinds.Department, id);
        Assert.Equal(3, history.Count);
        Assert.Equal(Tones.Red, history[0].Tone);
        Assert.Equal("马跃进（经办人）", history[0].Who);
        Assert.Contains("沈明理", history[1].Who, StringComparison.Ordinal);
        Assert.Contains("执法第一中队", history[1].Text, StringComparison.Ordinal);
        Assert.Equal("系统（系统）", history[2].Who);
    }

    [Fact]
    public async Task Pages_go_back_and_forth_by_number_without_gap_or_overlap()
    {
        await using var world = await World.Start();
        await world.As("auditor");
        var first = await Views(world).Page(new TrailFilter());
        Assert.False(first.HasNewer);
        Assert.True(first.HasOlder);
        var second = await Views(world).Page(new TrailFilter(Before: first.Rows[^1].Seq));
        Assert.Equal(first.Rows[^1].Seq - 1, second.Rows[0].Seq);
        var back = await Views(world).Page(new TrailFilter(After: second.Rows[0].Seq));
        Assert.Equal(first.Rows.Select(r => r.Seq), back.Rows.Select(r => r.Seq));
    }

    [Fact]
    public async Task A_filter_leaves_only_what_it_names()
    {
        await using var world = await World.Start();
        var id = await world.DepartmentOf("ZD1");
        await World.Refused(() => Try(world, "zd1.a", id));
        await world.As("auditor");
        var refused = Assert.Single((await Views(world).Page(new TrailFilter(RefusedOnly: true))).Rows);
        Assert.Equal(id, refused.SubjectId);
        Assert.Equal(98, (await Views(world).Page(new TrailFilter(Kind: Kinds.PowerItem))).Count);
        Assert.Single((await Views(world).Page(new TrailFilter(Actor: await world.OfficerOf("zd1.a")))).Rows);
        Assert.Empty((await Views(world).Page(new TrailFilter(Day: new DateOnly(2020, 1, 1)))).Rows);
        Assert.Equal(2, (await Views(world).Page(new TrailFilter(Subject: id))).Count);
    }

    [Fact]
    public async Task A_person_named_in_a_sentence_is_looked_up_when_it_is_read()
    {
        await using var world = await World.Start();
        await world.As("auditor");
        var page = await Views(world).Page(new TrailFilter(Action: "team.formed"));
        Assert.Contains(page.Rows, r => r.Sentence.Contains("“一把手”由梁振东担任", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_no_duty_to_read_the_trail_is_refused()
    {
        await using var world = await World.Start();
        await world.As("zd1.head");
        Assert.Equal("duty", (await World.Refused(() => Views(world).Page(new TrailFilter()))).Code);
    }

    private static TrailViews Views(World world) =>
        new(world.Get<Reads>(), new Sentences([new SentenceBook(OrganisationSentences.All), new SentenceBook(CatalogueSentences.All)]));

    private static async Task Try(World world, string userName, Guid department)
    {
        await world.As(userName);
        await world.Work.Do(Rename, new Subject(Kinds.Department, department), Guid.NewGuid(), async (db, _) =>
            (await db.Departments.FindAsync(department))!.Rename("执法第一中队", "机构改革方案"));
    }
}
