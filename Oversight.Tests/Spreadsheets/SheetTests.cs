using System.Text;
using MiniExcelLibs;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Tests.Spreadsheets;

public sealed class SheetTests
{
    private static readonly Sheet Table = new("表", ["名称", "数"], [["甲,\"乙\"", 1], ["=1+1", null], ["@x", 2.5m]]);

    [Fact]
    public void A_csv_quotes_starts_with_the_mark_and_holds_no_formula()
    {
        var bytes = Table.Csv();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("名称,数\r\n\"甲,\"\"乙\"\"\",1\r\n'=1+1,\r\n'@x,2.5\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public void A_workbook_reads_back_with_numbers_as_numbers()
    {
        using var stream = new MemoryStream(Table.Xlsx());
        var rows = stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal(1d, rows[0]["数"]);
        Assert.Equal("'=1+1", rows[1]["名称"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData(" =1+1")]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("\n-1+1")]
    public void Both_ways_of_writing_a_table_mark_the_same_text_as_text(string formula)
    {
        Assert.Equal("'" + formula, Spreadsheet.Harmless(formula));
        var line = Encoding.UTF8.GetString(new Sheet("表", ["名称"], [[formula]]).Csv()).Split("\r\n")[1];
        Assert.StartsWith("'", line.TrimStart('"'), StringComparison.Ordinal);
    }
}
