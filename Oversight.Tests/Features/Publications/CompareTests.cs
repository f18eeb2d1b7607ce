using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Tests.Support;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Supervision;

namespace Oversight.Tests.Features.Publications;

/// <summary>What was copied from a channel against the register, and what becomes of the differences.</summary>
public sealed class CompareTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ComparedScope Whole = new(Today, null, Whole: true);

    [Fact]
    public async Task The_register_as_a_web_page_shows_it_differs_in_nothing()
    {
        await using var world = await PublicationWorld.Start();
        var found = await world.Get<CompareViews>().Pasted(await Page(world), Whole);
        Assert.Equal((98, 0), (found.Rows.Count, found.Unnamed));
        Assert.Equal([], found.Rows.Where(r => r.Outcome != ComparedOutcome.Same).Select(r => $"{r.Code} {string.Join(',', r.Differences)}"));
        Assert.Equal(["name", "bases", "implementingBody", "handling", "committed"], found.Fields);
        Assert.Equal(["浏览量", "责任主体（与前面的列重复）"], found.Unknown);
    }

    [Fact]
    public async Task Each_planted_difference_is_found_in_its_field_and_nothing_else()
    {
        await using var world = await PublicationWorld.Start();
        var lines = (await Page(world)).Split('\n');
        lines[3] = lines[3].Replace("30", "20", StringComparison.Ordinal).Replace("60", "20", StringComparison.Ordinal).Replace("90", "20", StringComparison.Ordinal);
        var cells = lines[5].Split('\t');
        (cells[2], cells[4]) = ("《某条例》第一条", "人事科");
        lines[5] = string.Join('\t', cells);
        var found = await world.Get<CompareViews>().Pasted(string.Join('\n', lines), Whole);
        var wrong = found.Rows.Where(r => r.Outcome != ComparedOutcome.Same).ToList();
        Assert.Equal(["committed", "bases,handling"], wrong.Select(r => string.Join(',', r.Differences.Select(d => d.Field))));
        Assert.Equal(("《某条例》第一条", "人事科"), (wrong[1].Differences[0].There, wrong[1].Differences[1].There));
        Assert.All(wrong.SelectMany(r => r.Differences), d => Assert.NotEqual("", d.Here));
    }

    [Fact]
    public async Task What_a_part_does_not_name_is_not_missing_and_what_the_whole_list_lacks_is()
    {
        await using var world = await PublicationWorld.Start();
        var part = string.Join('\n', (await Page(world)).Split('\n').Take(11));
        var some = await world.Get<CompareViews>().Pasted(part, Whole with { Whole = false });
        Assert.Equal((10, 88), (some.Rows.Count, some.Unnamed));
        Assert.All(some.Rows, r => Assert.Equal(ComparedOutcome.Same, r.Outcome));
        var all = await world.Get<CompareViews>().Pasted(part, Whole);
        Assert.Equal((88, 0), (all.Rows.Count(r => r.Outcome == ComparedOutcome.MissingThere), all.Unnamed));
    }

    [Fact]
    public async Task A_file_that_is_no_table_and_a_table_without_heading_are_one_sentence()
    {
        await using var world = await PublicationWorld.Start();
        Assert.Contains("没有找到表头", (await Assert.ThrowsAsync<TableRefused>(() => world.Get<CompareViews>().Pasted("随便写的\ud800一段话", Whole))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TableRefused>(() => world.Get<CompareViews>().Compare(new MemoryStream([1, 0, 2]), "a.xlsx", Whole));
        Assert.Equal(98, (await world.Get<CompareViews>().Compare(new MemoryStream(Encoding.UTF8.GetBytes((await Page(world)).Replace('\t', ';'))), "网站.csv", Whole)).Rows.Count(r => r.Row is not null));
    }

    [Fact]
    public async Task The_chosen_differences_become_one_finding_with_their_table_and_the_same_again_becomes_none()
    {
        await using var world = await PublicationWorld.Start();
        var part = string.Join('\n', (await Page(world)).Split('\n').Take(11));
        var wrong = (await world.Get<CompareViews>().Pasted(part, Whole)).Rows.Where(r => r.Outcome != ComparedOutcome.Same).ToList();
        var record = world.Get<RecordComparison>();
        Assert.Equal("rows", (await Assert.ThrowsAsync<InvalidInput>(() => Record(world, Guid.NewGuid(), []))).Field);
        Assert.Equal("source", (await Assert.ThrowsAsync<InvalidInput>(() => record.Run(Guid.NewGuid(), PublicationChannel.GovernmentSite, Today, " ", wrong))).Field);
        Assert.Equal("seenOn", (await Assert.ThrowsAsync<InvalidInput>(() => record.Run(Guid.NewGuid(), PublicationChannel.GovernmentSite, Today.AddDays(1), "区政府网站", wrong))).Field);
        var op = Guid.NewGuid();
        var id = await Record(world, op, wrong.Take(3));
        Assert.Equal(id, await Record(world, op, wrong.Take(3)));
        await using var db = world.Read();
        var finding = await db.Findings.AsNoTracking().AsSplitQuery().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("政府网站公布的清单有3处与权责清单不符", "公布比对 · 政府网站 · 区政府网站专栏", FindingState.Open, true), (finding.Title, finding.Source, finding.State, finding.AgainstLegalOffice));
        Assert.All(wrong.Take(3), r => Assert.Contains($"{r.Code}公布处缺少", finding.Observed, StringComparison.Ordinal));
        Assert.Equal(ComparedFindings.FileName, Assert.Single(finding.Evidence).Name);

        // The same differences on the same channel are no second finding, whoever compares and on whatever day; of more only the new are.
        // They are known without the table being read again.
        var table = world.Get<FileStore>().PathOf(finding.Evidence.Single().Hash);
        File.Move(table, table + ".away");
        world.Clock.GoTo(Today.AddDays(1));
        await world.As("legal");
        var known = await world.Get<ComparedFindings>().Of(PublicationChannel.GovernmentSite);
        Assert.Equal([id, id, id, null], wrong.Take(4).Select(known.Of));
        File.Move(table + ".away", table);
        Assert.Equal("compared-before", (await World.Refused(() => Record(world, Guid.NewGuid(), wrong.Take(3)))).Code);
        await Record(world, Guid.NewGuid(), wrong.Take(5));
        Assert.Equal(["政府网站公布的清单有2处与权责清单不符", "政府网站公布的清单有3处与权责清单不符"], (await db.Findings.Select(f => f.Title).ToListAsync(TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal));

        // Another channel is another matter, and what comes back after its finding was settled is found anew.
        await record.Run(Guid.NewGuid(), PublicationChannel.ServicePortal, Today, "区政府网站专栏", [.. wrong.Take(1)]);
        await world.As("deputy2");
        await world.Get<CloseFinding>().Run(Guid.NewGuid(), id, "核对后公布无误，予以办结。");
        await world.As("legal2");
        await Record(world, Guid.NewGuid(), wrong.Take(3));
        Assert.Equal(4, await db.Findings.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_the_legal_office_makes_findings_of_a_comparison()
    {
        await using var world = await PublicationWorld.Start();
        var wrong = (await world.Get<CompareViews>().Pasted(string.Join('\n', (await Page(world)).Split('\n').Take(3)), Whole)).Rows.Where(r => r.Outcome != ComparedOutcome.Same).ToList();
        foreach (var user in new[] { "leader", "zd1.head", "admin" })
        {
            await world.As(user);
            Assert.Equal("duty", (await World.Refused(() => Record(world, Guid.NewGuid(), wrong))).Code);
        }
    }

    private static Task<Guid> Record(World world, Guid op, IEnumerable<ComparedRow> rows) =>
        world.Get<RecordComparison>().Run(op, PublicationChannel.GovernmentSite, Today, "区政府网站专栏", [.. rows]);

    // As one copies it from a page: tabs, words of the page's own, a column of the page's own, one field twice.
    private static async Task<string> Page(World world)
    {
        await using var db = world.Read();
        var names = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name);
        var items = await db.Items.AsNoTracking().AsSplitQuery().OrderBy(i => i.Code).ToListAsync();
        return string.Join('\n', (string[])
        [
            "编码\t职权名称\t设定依据\t实施部门\t责任科室\t承诺时限\t浏览量\t责任主体",
            .. items.Select(i => (i.Code, Content: i.Versions[0].ToContent())).Select(i =>
                $"{i.Code}\t{i.Content.Name}\t{string.Join(' ', i.Content.Bases.Where(b => !b.Breached).Select(b => $"《{b.Law}》{b.Article}"))}\t{i.Content.ImplementingBody}\t{string.Join('、', i.Content.Handling.OrderByDescending(h => h.Lead).Select(h => names[h.DepartmentId]))}\t{i.Content.Committed!.Text}\t12\t本局"),
        ]);
    }
}
