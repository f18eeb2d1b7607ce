using System.Text;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Discretion;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Tests.Spreadsheets;

namespace Oversight.Tests.Features.Discretion;

public sealed class BenchmarkFileTests
{
    private const string Head = "事项编号,事项名称,依据,档次,适用情形,罚款下限,罚款上限,其他处理,公布单位,来源\r\n";

    [Fact]
    public void A_table_has_a_row_for_each_tier_and_open_ends_in_words()
    {
        var entry = Assert.Single(Csv("CF-1,甲,某条例第九条,轻微,\"面积不满2平方米,及时改正\",500,不满1000,,,\r\nCF-1,甲,某条例第九条,严重,面积2平方米以上,一千,2万,责令停业,,\r\n"));
        Assert.Equal([2, 3], entry.Tiers.Select(t => t.Row));
        Assert.Equal([new Bounds(50_000, true, 100_000, false), new Bounds(100_000, true, 2_000_000, true)], entry.Tiers.Select(t => t.Fine!.Value));
        Assert.Equal("面积不满2平方米,及时改正", entry.Tiers[0].Condition);
    }

    [Fact]
    public void A_workbook_reads_like_the_text_and_an_item_without_tiers_is_one_row()
    {
        var bytes = Spreadsheet.Write("裁量基准", BenchmarkFile.Columns, [["CF-1", "甲", "", "一般", "2次", 20, "不满50", "", "", ""], ["CF-2", "乙", "", "", "", null, null, "", "", ""]]);
        var entries = BenchmarkFile.Read("x.xlsx", bytes);
        Assert.Equal([1, 0], entries.Select(e => e.Tiers.Count));
        Assert.Equal(new Bounds(2_000, true, 5_000, false), entries[0].Tiers[0].Fine);
    }

    [Theory]
    [InlineData("CF-1,甲,,轻微,2次,很多,1000,,,\r\n", "第2行的罚款“很多”不是数额")]
    [InlineData("CF-1,甲,,特轻,2次,1,10,,,\r\n", "第2行的档次“特轻”读不出")]
    [InlineData("CF-1,甲,,,2次,1,10,,,\r\n", "第2行写了适用情形，却没有档次")]
    [InlineData("", "文件里没有裁量基准")]
    public void What_cannot_be_read_is_one_sentence_with_its_row(string rows, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<InvalidInput>(() => Csv(rows)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("x.pdf", "abc", "只能导入")]
    [InlineData("x.json", "{", "不是有效的 JSON")]
    [InlineData("x.xlsx", "abc", "不是Excel工作簿")]
    [InlineData("x.csv", "列一,列二\r\n1,2\r\n", "缺少列")]
    [InlineData("x.json", "[{\"item\":\"甲\",\"tiers\":[{\"level\":\"轻微\",\"fine\":[1]}]}]", "两个数")]
    [InlineData("x.json", "null", "没有裁量基准")]
    [InlineData("x.json", "[null]", "第1条是空的")]
    [InlineData("x.json", "[{\"item\":null}]", "没有事项名称")]
    [InlineData("x.json", "[{\"item\":\"甲\",\"tiers\":[null]}]", "有一档是空的")]
    [InlineData("x.json", "[{\"item\":\"甲\\ud800\",\"tiers\":null}]", "不是有效的 JSON")]
    [InlineData("x.json", "{\"item\":\"甲\"}", "不是有效的 JSON")]
    [InlineData("x.json", "[{\"item\":[]}]", "不是有效的 JSON")]
    public void A_file_of_another_kind_is_refused(string name, string content, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<InvalidInput>(() => BenchmarkFile.Read(name, Encoding.UTF8.GetBytes(content))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("unpacked", "解开后超过64MB")]
    [InlineData("ratio", "压缩")]
    [InlineData("texts", "文字")]
    [InlineData("columns", "列")]
    [InlineData("lying", "损坏")]
    [InlineData("rows", "最多2000行")]
    [InlineData("bytes", "超过 2 MB")]
    public void A_bomb_is_refused_before_memory_grows(string bomb, string sentence)
    {
        var file = bomb switch
        {
            "unpacked" => Bombs.Archive("xl/workbook.xml", 1L << 30, ' '),
            "ratio" => Bombs.Archive("xl/workbook.xml", 50L << 20, ' '),
            "texts" => Bombs.Noise("xl/sharedStrings.xml", 10L << 20),
            "columns" => new WorkbookMaker().Sheet("一").Row([.. BenchmarkFile.Columns]).Row([.. Enumerable.Repeat<string?>(null, 16_383), "末列"]).Make(),
            "lying" => Bombs.Lying(1L << 30),
            "rows" => Encoding.UTF8.GetBytes(Head + string.Concat(Enumerable.Range(1, 100_000).Select(i => $"{i},甲\n"))),
            _ => new byte[BenchmarkFile.MostBytes + 1],
        };
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<InvalidInput>(() => BenchmarkFile.Read(bomb == "rows" ? "x.csv" : "x.xlsx", file));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < 32 << 20, $"{(GC.GetAllocatedBytesForCurrentThread() - allocated) >> 20} MB were allocated");
    }

    [Fact]
    public void A_text_as_a_Chinese_spreadsheet_saves_it_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var entry = Assert.Single(BenchmarkFile.Read("x.csv", Encoding.GetEncoding("GB18030").GetBytes(Head + "CF-1,擅自设置㙊,某条例第九条,轻微,面积不满2平方米,500,不满1000,,,\r\n")));
        Assert.Equal(("擅自设置㙊", "面积不满2平方米"), (entry.Item, entry.Tiers[0].Condition));
    }

    [Fact]
    public void Cells_that_are_merged_over_the_tiers_are_one_entry_and_a_second_table_is_not_passed_over()
    {
        var maker = new WorkbookMaker().Sheet("一").Row([.. BenchmarkFile.Columns]).Row("CF-1", "甲", "某条例第九条", "轻微", "1次", "1", "2").Row(null, null, null, "一般", "2次", "2", "3").Merge("A2:A3").Merge("B2:B3").Merge("C2:C3");
        Assert.Equal([2, 3], Assert.Single(BenchmarkFile.Read("x.xlsx", maker.Make())).Tiers.Select(t => t.Row));
        Assert.Single(BenchmarkFile.Read("x.xlsx", maker.Sheet("说明").Row("填表说明").Make()));
        Assert.Contains("工作表“二”", Assert.Throws<InvalidInput>(() => BenchmarkFile.Read("x.xlsx", maker.Sheet("二").Row([.. BenchmarkFile.Columns]).Make())).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<BenchmarkEntry> Csv(string rows) => BenchmarkFile.Read("x.csv", Encoding.UTF8.GetBytes(Head + rows));
}
