using System.Text;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Discretion;
using Oversight.Infrastructure.Spreadsheets;

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
    [InlineData("x.xlsx", "abc", "不是有效的 Excel")]
    [InlineData("x.csv", "列一,列二\r\n1,2\r\n", "缺少列")]
    [InlineData("x.json", "[{\"item\":\"甲\",\"tiers\":[{\"level\":\"轻微\",\"fine\":[1]}]}]", "两个数")]
    public void A_file_of_another_kind_is_refused(string name, string content, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<InvalidInput>(() => BenchmarkFile.Read(name, Encoding.UTF8.GetBytes(content))).Message, StringComparison.Ordinal);

    private static IReadOnlyList<BenchmarkEntry> Csv(string rows) => BenchmarkFile.Read("x.csv", Encoding.UTF8.GetBytes(Head + rows));
}
