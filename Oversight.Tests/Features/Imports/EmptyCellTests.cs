using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Persistence;
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
