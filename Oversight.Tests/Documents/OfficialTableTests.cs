using Oversight.Infrastructure.Documents;

namespace Oversight.Tests.Documents;

public sealed class OfficialTableTests
{
    [Fact]
    public void A_table_repeats_its_head_and_prints_each_row_once_and_whole()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Bulletin(6, 45));
        var withTable = paper.Pages.Where(p => paper.Lines(p).Any(l => l.Letters.Any(x => PrintedPaper.Size(x) == 12))).ToList();
        Assert.True(withTable.Count > 1);
        Assert.All(withTable, p => Assert.Single(paper.Lines(p), l => l.Text.Contains("发现问题", StringComparison.Ordinal)));
        var units = paper.AllText();
        for (var i = 1; i <= 45; i++) Assert.Equal(2, units.Split($"执法大队第{i}中队").Length);
        foreach (var page in withTable)
        {
            var text = PrintedPaper.Squeeze(string.Concat(paper.Text(page).Select(l => l.Value)));
            Assert.Equal(text.Split("检查记录要素不全").Length, text.Split("审核意见未附卷").Length);
        }
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_to_the_next_and_loses_nothing()
    {
        var text = string.Concat(Enumerable.Range(1, 400).Select(i => $"第{i}项"));
        using var paper = PrintedPaper.Of(new OfficialDocument("表", "局",
            [new TableBlock([new("序号", 1), new("内容", 1.5)], [["1", text], ["2", "完"]])]));
        Assert.True(paper.Pages.Count > 1);
        Assert.Equal(text, paper.AllText().Replace("序号内容", "", StringComparison.Ordinal).TrimStart('1').Split("2完")[0]);
        Assert.DoesNotContain(paper.Pages, p => p.Letters.Any(l => PrintedPaper.Size(l) == 12 && PrintedPaper.Down(p, l) > 262));
    }

    [Fact]
    public void Figures_stand_by_their_decimal_points()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Bulletin(1, 12));
        var points = paper.Pages.SelectMany(p => paper.Text(p)).Where(l => l.Value == "." && PrintedPaper.Size(l) == 12)
            .Select(l => Math.Round(l.StartBaseLine.X, 1)).Distinct();
        Assert.Equal(2, points.Count());
    }
}
