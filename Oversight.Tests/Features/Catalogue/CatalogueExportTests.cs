using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Tests.Features.Catalogue;

public sealed class CatalogueExportTests
{
    private static readonly CatalogueAddress Ended = new(null, null, null, null, null, "2026-11-23", null, null, null, null, "Repealed");
    private static readonly CatalogueAddress InForce = Ended with { State = null };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_and_every_field_is_in_the_workbook_and_in_the_text()
    {
        await using var world = await ManyItems.Start();
        var views = new CatalogueViews(world.Get<Reads>());
        using var xlsx = new MemoryStream();
        await CatalogueExport.Table(InForce, views, "yes").WriteXlsx(xlsx, Cancellation);
        xlsx.Position = 0;
        var rows = xlsx.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(98 + 16, rows.Count);
        Assert.All(ItemFields.All, f => Assert.Contains(f.Label, rows[0].Keys));
        var full = rows.Single(r => Equals(r["事项编号"], "A-001"));
        Assert.Equal("完整", full["入网情况"]);
        Assert.Equal("外部：流程图.pdf（校验 ab12cd34）", full["流程图"]);
        Assert.Equal("实施对象", rows.Single(r => Equals(r["事项编号"], "B-TARGET"))["缺少内容"]);

        using var csv = new MemoryStream();
        await CatalogueExport.Table(InForce, views, "yes").WriteCsv(csv, Cancellation);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv.ToArray()[..3]);
        Assert.StartsWith("序号,事项编号,权力类型", Encoding.UTF8.GetString(csv.ToArray())[1..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_cell_runs_as_a_formula()
    {
        await using var world = await ManyItems.Start();
        var views = new CatalogueViews(world.Get<Reads>());
        foreach (var full in (string?[])["yes", null])
        {
            using var xlsx = new MemoryStream();
            await CatalogueExport.Table(Ended, views, full).WriteXlsx(xlsx, Cancellation);
            xlsx.Position = 0;
            var cells = xlsx.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().Single();
            Assert.Equal("'=SUM(A1:A9)", cells["事项名称"]);
            Assert.All(cells.Values.OfType<string>(), Harmless);

            using var csv = new MemoryStream();
            await CatalogueExport.Table(Ended, views, full).WriteCsv(csv, Cancellation);
            Assert.All(Encoding.UTF8.GetString(csv.ToArray()).Split('\n')[1].Split(','), c => Harmless(c.TrimStart('"')));
        }

        static void Harmless(string cell) => Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t', cell);
    }

    [Fact]
    public async Task An_empty_list_still_has_its_heads()
    {
        await using var world = await ManyItems.Start();
        using var xlsx = new MemoryStream();
        await CatalogueExport.Table(InForce with { Q = "没有这样的事项" }, new CatalogueViews(world.Get<Reads>()), null).WriteXlsx(xlsx, Cancellation);
        xlsx.Position = 0;
        Assert.Contains("事项编号", xlsx.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().First().Keys);
    }

    [Fact]
    public async Task Other_systems_read_the_list_by_stable_names()
    {
        await using var world = await ManyItems.Start();
        var views = new CatalogueViews(world.Get<Reads>());
        using var stream = new MemoryStream();
        await CatalogueJson.Write(stream, "某局", InForce.ToFilter(ManyItems.Today), views, Cancellation);
        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        Assert.Equal(("oversight-catalogue/1", "某局", "2026-11-23"), (root.GetProperty("schema").GetString(), root.GetProperty("bureau").GetString(), root.GetProperty("on").GetString()));
        Assert.Equal(98 + 16, root.GetProperty("items").GetArrayLength());
        Assert.Equal(ItemFields.All.Select(f => f.Code), root.GetProperty("labels").EnumerateObject().Select(p => p.Name));
        var item = root.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("code").GetString() == "A-001");
        Assert.Equal(
            ["code", "category", "version", "effectiveFrom", "repealedAfter", "successor", "entry", "missing", "fields", "bases", "handling", "committed", "statutory", "fine", "rectifyFirst", "risks", "charts", "unconfirmed"],
            item.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("penalty", "complete", 500m), (item.GetProperty("category").GetString(), item.GetProperty("entry").GetString(), item.GetProperty("fine").GetProperty("minYuan").GetDecimal()));
        Assert.Equal("执法一中队（主办）、执法二中队（协办）", item.GetProperty("fields").GetProperty("handling").GetString());

        // A document for other systems says what is registered, formula or not.
        using var ended = new MemoryStream();
        await CatalogueJson.Write(ended, "某局", Ended.ToFilter(ManyItems.Today), views, Cancellation);
        Assert.Contains("\"=SUM(A1:A9)\"", Encoding.UTF8.GetString(ended.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_of_the_document_is_described()
    {
        var described = File.ReadAllText(Path.Combine(Oversight.Tests.Architecture.Repository.Root, "docs", "catalogue-json.md"));
        Assert.Contains(CatalogueJson.Schema, described, StringComparison.Ordinal);
        Assert.All(ItemFields.All, f => Assert.Contains($"| `{f.Code}` | {f.Label} |", described, StringComparison.Ordinal));
    }
}
