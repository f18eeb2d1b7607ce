using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Imports;

namespace Oversight.Tests.Features.Imports;

/// <summary>What an empty cell does to an item that is registered.</summary>
public sealed class EmptyCellTests
{
    private const string Code = "410104-CG-CF-001";

    [Fact]
    public async Task An_empty_cell_leaves_what_is_registered_and_the_dry_run_says_so()
    {
        await using var scene = await ImportScenario.Start();
        var before = await Content(scene);
        var id = await Read(scene, empties: false, $"{Code},,,,,,\n");
        var row = Assert.Single(await scene.Rows(id));
        Assert.Equal((RowOutcome.Unchanged, "|empty-kept|"), (row.Outcome, row.Kinds));
        var kept = RowDetails.Changes(row.Changes);
        Assert.All(kept, c => Assert.True(c.Kept && c.After.Length == 0 && c.Before.Length > 0));
        Assert.Equal(["事项名称", "实施依据", "承办机构", "承诺时限", "责令改正"], kept.Select(c => c.Label));
        var whole = string.Join('\n', before.Bases.Where(b => !b.Breached).Select(ItemWords.Basis));
        Assert.Equal(whole.Length <= 200 ? whole : whole[..199] + "…", kept[1].Before);
        Assert.Equal((0, 1), ((await scene.World.Get<ImportViews>().Find(id))!.Emptied, (await scene.World.Get<ImportViews>().Find(id))!.Kept));

        // A field that changes beside one that is empty: the one is a change, the other is told.
        var changed = await Read(scene, empties: false, $"{Code},,,,45日,,\n");
        row = Assert.Single(await scene.Rows(changed));
        Assert.Equal(["承诺时限 False", "事项名称 True", "实施依据 True", "承办机构 True", "责令改正 True"], RowDetails.Changes(row.Changes).Select(c => $"{c.Label} {c.Kept}"));
        var after = ItemContentText.Read(row.Content!);
        Assert.Equal(ItemContentText.Write(before with { Committed = after.Committed }), ItemContentText.Write(after));
    }

    [Fact]
    public async Task A_dash_empties_and_where_the_officer_chose_so_an_empty_cell_does_plainly_as_a_change()
    {
        await using var scene = await ImportScenario.Start();
        var before = await Content(scene);
        Assert.NotEqual("", before.Phone);
        foreach (var (empties, cell) in new[] { (false, "/"), (true, "") })
        {
            var id = await Read(scene, empties, $"{Code},{before.Name},,,,,{cell}\n", "编号,事项名称,,,,,监督投诉电话");
            var row = Assert.Single(await scene.Rows(id));
            Assert.Equal((RowOutcome.Changed, "|emptied|"), (row.Outcome, row.Kinds));
            Assert.Equal([new RowChange("监督投诉电话", before.Phone, "")], RowDetails.Changes(row.Changes));
            Assert.Equal("", ItemContentText.Read(row.Content!).Phone);
            Assert.Equal(1, (await scene.World.Get<ImportViews>().Find(id))!.Emptied);
        }

        // What cannot be empty is a fault and no change.
        var wrong = await Read(scene, empties: true, $"{Code},,,,,,\n");
        Assert.Equal(["name-missing", "handling-missing", "committed-missing", "bases-missing"], (await scene.Faults(wrong)).Select(f => f.Kind).OrderBy(k => k switch { "name-missing" => 0, "handling-missing" => 1, "committed-missing" => 2, _ => 3 }));
    }

    [Fact]
    public async Task Who_assists_counts_though_who_leads_is_left_empty_and_the_other_way_round()
    {
        await using var scene = await ImportScenario.Start();
        var before = await Content(scene);
        var (leads, assists) = (before.Handling.Where(h => h.Lead).ToList(), before.Handling.Where(h => !h.Lead).ToList());
        Assert.True(leads.Count > 0 && assists.Count > 0);
        var other = (await Departments(scene)).First(d => before.Handling.All(h => h.DepartmentId != d.Value));
        const string heading = "编号,承办机构,协办机构";

        var row = await Only(scene, $"{Code},,{other.Key}\n", heading);
        Assert.Equal((RowOutcome.Changed, "承办机构 False,承办机构 True"), (row.Outcome, Labels(row)));
        Assert.Equal([.. leads, new ContentHandling(other.Value, false)], ItemContentText.Read(row.Content!).Handling);
        row = await Only(scene, $"{Code},,—\n", heading);
        Assert.Equal((RowOutcome.Changed, "承办机构 False,承办机构 True"), (row.Outcome, Labels(row)));
        Assert.Equal(leads, ItemContentText.Read(row.Content!).Handling);
        row = await Only(scene, $"{Code},{other.Key},\n", heading);
        Assert.Equal((RowOutcome.Changed, "承办机构 False,协办机构 True"), (row.Outcome, Labels(row)));
        Assert.Equal([new ContentHandling(other.Value, true), .. assists], ItemContentText.Read(row.Content!).Handling);
        row = await Only(scene, $"{Code},{other.Key},无\n", heading);
        Assert.Equal([new ContentHandling(other.Value, true)], ItemContentText.Read(row.Content!).Handling);
        row = await Only(scene, $"{Code},,\n", heading);
        Assert.Equal((RowOutcome.Unchanged, "承办机构 True"), (row.Outcome, Labels(row)));
        row = await Only(scene, $"{Code},{other.Key}\n", "编号,协办机构");
        Assert.Equal((RowOutcome.Changed, "承办机构 False"), (row.Outcome, Labels(row)));

        // An unknown department is told at its own cell, and one that leads does not assist as well.
        row = await Only(scene, $"{Code},,执法九中队\n", heading);
        Assert.Equal("C handling-unknown", string.Join(' ', RowDetails.Faults(row.Faults).Select(f => $"{f.Column} {f.Kind}")));
        var leading = (await Departments(scene)).Single(d => d.Value == leads[0].DepartmentId).Key;
        row = await Only(scene, $"{Code},,{leading}\n", heading);
        Assert.Equal("C handling-twice", string.Join(' ', RowDetails.Faults(row.Faults).Select(f => $"{f.Column} {f.Kind}")));
        Assert.Equal(["C handling-missing"], (await scene.Faults(await Read(scene, empties: true, $"{Code},,{other.Key}\n", heading))).Select(f => $"{(f.Column == "B" ? "C" : f.Column)} {f.Kind}"));
    }

    [Fact]
    public async Task Article_and_words_count_though_the_law_is_left_empty_and_are_never_dropped()
    {
        await using var scene = await ImportScenario.Start();
        var one = await Item(scene, n => n == 1);
        var several = "410104-CG-CF-009";
        await scene.World.Work.DoAsSystem(new Duty("test.publish", "登记事项", Role.System), Subject.New(Kinds.PowerItem), Guid.NewGuid(), async (db, _) =>
        {
            var item = await db.Items.SingleAsync(i => i.Code == several);
            var content = item.Versions[^1].ToContent();
            item.Publish(new ItemVersion(2, new DateOnly(2026, 11, 23), item.Category, content with { Bases = [.. content.Bases, one.Content.Bases.Single(b => !b.Breached)] }, Guid.CreateVersion7));
            return item.Id;
        });
        var was = one.Content.Bases.Single(b => !b.Breached);
        const string heading = "编号,法规名称,条款,条文内容";

        var row = await Only(scene, $"{one.Code},,,另一段原文\n", heading);
        Assert.Equal((RowOutcome.Changed, "实施依据 False,法规名称 True,条款 True"), (row.Outcome, Labels(row)));
        Assert.Equal(was with { Quote = "另一段原文" }, ItemContentText.Read(row.Content!).Bases.Single(b => !b.Breached));
        row = await Only(scene, $"{one.Code},,{was.Article},\n", heading);
        Assert.Equal((RowOutcome.Unchanged, "法规名称 True,条文内容 True"), (row.Outcome, Labels(row)));
        row = await Only(scene, $"{one.Code},{was.Law},,另一段原文\n", heading);
        Assert.Equal((RowOutcome.Changed, "实施依据 False,条款 True"), (row.Outcome, Labels(row)));
        row = await Only(scene, $"{one.Code},{was.Law},{was.Article},—\n", heading);
        Assert.Equal("", ItemContentText.Read(row.Content!).Bases.Single(b => !b.Breached).Quote);
        row = await Only(scene, $"{one.Code},,,\n", heading);
        Assert.Equal((RowOutcome.Unchanged, "实施依据 True"), (row.Outcome, Labels(row)));

        // Of which of several it is cannot be told, and a new item has none; what stands in two cells must not differ.
        Assert.Equal(["C law-missing"], (await scene.Faults(await Read(scene, false, $"{several},,第三条,\n", heading))).Select(f => $"{f.Column} {f.Kind}"));
        Assert.Contains("D law-missing", (await scene.Faults(await Read(scene, false, "410104-DR-78,,,原文\n", heading))).Select(f => $"{f.Column} {f.Kind}"));
        Assert.Equal(["B bases-form"], (await scene.Faults(await Read(scene, false, $"{one.Code},《{was.Law}》{was.Article},第三百条,\n", heading))).Select(f => $"{f.Column} {f.Kind}"));
        Assert.Equal(["B bases-form"], (await scene.Faults(await Read(scene, false, $"{one.Code},《{was.Law}》{was.Article}：甲,,乙\n", heading))).Select(f => $"{f.Column} {f.Kind}"));
    }

    [Fact]
    public async Task A_code_in_small_letters_is_the_item_s_own_and_a_new_one_is_registered_in_capitals()
    {
        await using var scene = await ImportScenario.Start(s => s.AddAdjustments());
        var id = await Read(scene, false, $"{Code.ToLowerInvariant()},45日\n", "编号,承诺时限");
        var row = Assert.Single(await scene.Rows(id));
        Assert.Equal((RowOutcome.Changed, Code), (row.Outcome, row.Code));
        await scene.Accept(id, goodOnly: false);
        await using var db = scene.World.Read();
        var line = Assert.Single(await db.Adjustments.AsNoTracking().SelectMany(a => a.LineRows).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((Code, AdjustmentChange.Revise, row.ItemId), (line.Code, line.Change, line.ItemId));
        Assert.Equal(RowOutcome.Proposed, Assert.Single(await scene.Rows(await Read(scene, false, $"{Code.ToLowerInvariant()},45日\n", "编号,承诺时限"))).Outcome);
        Assert.Equal("410104-DR-79", (await Only(scene, "410104-dr-79,5个工作日\n", "编号,承诺时限")).Code);
    }

    [Fact]
    public async Task A_new_item_reads_its_empty_cells_as_before()
    {
        await using var scene = await ImportScenario.Start();
        var id = await Read(scene, empties: false, "410104-DR-77,,《城市道路管理条例》第一条,ZD1,5个工作日,,\n");
        Assert.Equal(["category-missing", "name-missing"], (await scene.Faults(id)).Select(f => f.Kind));
    }

    [Fact]
    public async Task The_choice_is_made_for_one_file_and_not_remembered()
    {
        await using var scene = await ImportScenario.Start();
        await Read(scene, empties: true, $"{Code},,,,,,\n");
        var next = await scene.Take(File($"{Code},,,,,,\n"), "清单.csv");
        Assert.False(ImportForm.Read((await scene.Find(next)).Columns).EmptyCells);
    }

    private static async Task<ImportRow> Only(ImportScenario scene, string row, string heading) => Assert.Single(await scene.Rows(await Read(scene, false, row, heading)));

    private static string Labels(ImportRow row) => string.Join(',', RowDetails.Changes(row.Changes).Select(c => $"{c.Label} {c.Kept}"));

    private static async Task<Dictionary<string, Guid>> Departments(ImportScenario scene)
    {
        await using var db = scene.World.Read();
        return await db.Departments.ToDictionaryAsync(d => d.Code, d => d.Id, TestContext.Current.CancellationToken);
    }

    private static async Task<(string Code, ItemContent Content)> Item(ImportScenario scene, Func<int, bool> bases)
    {
        await using var db = scene.World.Read();
        var items = await db.Items.AsNoTracking().AsSplitQuery().OrderBy(i => i.Code).ToListAsync(TestContext.Current.CancellationToken);
        return items.Select(i => (i.Code, Content: i.Versions[^1].ToContent())).First(i => bases(i.Content.Bases.Count(b => !b.Breached)));
    }

    private static async Task<Guid> Read(ImportScenario scene, bool empties, string row, string heading = "编号,事项名称,设定依据,承办科室,承诺时限,责令改正,罚款幅度甲")
    {
        var id = await scene.Take(File(row, heading), "清单.csv");
        await scene.World.Get<BeginImport>().Run(Guid.NewGuid(), id, ImportForm.Read((await scene.Find(id)).Columns) with { EmptyCells = empties });
        await scene.Ended(id);
        return id;
    }

    private static byte[] File(string row, string heading = "编号,事项名称,设定依据,承办科室,承诺时限,责令改正,罚款幅度甲") => Encoding.UTF8.GetBytes($"{heading}\n{row}");

    private static async Task<ItemContent> Content(ImportScenario scene)
    {
        await using var db = scene.World.Read();
        return (await db.Items.AsNoTracking().AsSplitQuery().SingleAsync(i => i.Code == Code, TestContext.Current.CancellationToken)).Versions[^1].ToContent();
    }
}
