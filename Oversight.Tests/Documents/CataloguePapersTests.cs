using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Seeding.Catalogue;
using UglyToad.PdfPig.Content;

namespace Oversight.Tests.Documents;

/// <summary>Posters and the list as papers, read back from their PDF.</summary>
public sealed class CataloguePapersTests
{
    private static readonly (string Code, string Category)[] Kinds = [("CF", "行政处罚"), ("QZ", "行政强制"), ("JC", "行政检查"), ("FW", "基本公共服务")];

    private static CataloguePaper Paper { get; } = new(
        "郑州市管城回族区城市管理执法局", "0371-66221234", new DateOnly(2026, 11, 23),
        [.. Kinds.Select(k => new CataloguePart(k.Category, [.. Items(k.Code, k.Category)]))], Demonstration: true);

    [Theory]
    [InlineData("A3", 420, 297)]
    [InlineData("A2", 594, 420)]
    public void Every_item_of_the_category_is_on_the_poster_once_with_its_head_on_each_page(string size, double width, double height)
    {
        using var paper = Poster("行政处罚", size);
        Assert.All(paper.Pages, p => Assert.Equal((width, height), (Math.Round(p.Width / PrintedPaper.Millimetre), Math.Round(p.Height / PrintedPaper.Millimetre))));
        var pages = paper.Pages.Select(TextOf).ToList();
        Assert.All(pages, t => Assert.Equal(2, t.Split("承办机构").Length));
        for (var i = 0; i < pages.Count; i++)
        {
            Assert.Contains($"第{i + 1}页/共{pages.Count}页", pages[i], StringComparison.Ordinal);
            Assert.Contains("郑州市管城回族区城市管理执法局", pages[i], StringComparison.Ordinal);
            Assert.Contains("2026年11月23日", pages[i], StringComparison.Ordinal);
        }

        var all = string.Concat(pages);
        Assert.Equal(79, Paper.Parts[0].Items.Count);
        foreach (var item in Paper.Parts[0].Items)
        {
            Assert.Equal(2, all.Split(item.Code).Length);
            Assert.Contains(PrintedPaper.Squeeze(item.Name), all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("A3")]
    [InlineData("A2")]
    public void Nothing_is_cut_off_and_no_row_hangs_alone_on_the_last_page(string size)
    {
        foreach (var (_, category) in Kinds)
        {
            using var paper = Poster(category, size);
            foreach (var page in paper.Pages)
            {
                Assert.All(page.Letters, l => Assert.True(
                    l.StartBaseLine.X >= 15 * PrintedPaper.Millimetre && l.EndBaseLine.X <= page.Width - 15 * PrintedPaper.Millimetre && l.StartBaseLine.Y >= 8 * PrintedPaper.Millimetre && l.StartBaseLine.Y <= page.Height - 8 * PrintedPaper.Millimetre,
                    $"{category} {size} page {page.Number}: {l.Value} at {l.StartBaseLine}"));
            }

            var part = Paper.Parts.Single(p => p.Category == category);
            Assert.True(part.Items.Count(i => TextOf(paper.Pages[^1]).Contains(i.Code, StringComparison.Ordinal)) >= Math.Min(3, part.Items.Count));
        }
    }

    [Fact]
    public void No_cell_runs_into_the_next()
    {
        using var paper = Poster("行政处罚", "A3");
        foreach (var page in paper.Pages)
        {
            // Letters of one line never overlap: what is too long for a cell would lie over its neighbour.
            foreach (var line in page.Letters.Where(l => l.PointSize < 40).GroupBy(l => Math.Round(l.StartBaseLine.Y, 1)))
            {
                var letters = line.OrderBy(l => l.StartBaseLine.X).ToList();
                for (var i = 1; i < letters.Count; i++)
                    Assert.True(letters[i].StartBaseLine.X >= letters[i - 1].StartBaseLine.X + letters[i - 1].Width * 0.4, $"page {page.Number}: {letters[i - 1].Value}{letters[i].Value}");
            }
        }
    }

    [Fact]
    public void The_whole_list_is_on_A4_with_the_pages_of_its_categories()
    {
        using var paper = new PrintedPaper(SamplePapers.Renderer.Render(CataloguePapers.List(Paper)));
        var pages = paper.Pages.Select(TextOf).ToList();
        Assert.All(paper.Pages, p => Assert.Equal((210, 297), (Math.Round(p.Width / PrintedPaper.Millimetre), Math.Round(p.Height / PrintedPaper.Millimetre))));
        foreach (var item in Paper.Parts.SelectMany(p => p.Items))
            Assert.Equal(2, string.Concat(pages).Split(item.Code).Length);
        foreach (var (part, i) in Paper.Parts.Select((p, i) => (p, i)))
        {
            var heading = $"{"一二三四"[i]}、{part.Category}（{part.Items.Count}项）";
            var page = pages.FindLastIndex(t => t.Contains(heading, StringComparison.Ordinal)) + 1;
            Assert.True(page > 1);
            Assert.Matches($"{System.Text.RegularExpressions.Regex.Escape(heading)}·*{page}·*", Listed(paper.Pages[0], heading));
        }
    }

    [Fact]
    public async Task The_same_list_has_the_same_bytes_and_another_day_has_others()
    {
        var document = CataloguePapers.Poster(Paper, "行政检查", OfficialMeasures.PosterA2);
        var expected = SamplePapers.Renderer.Render(document);
        var renders = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new OfficialRenderer(new PdfSettings()).Render(CataloguePapers.Poster(Paper, "行政检查", OfficialMeasures.PosterA2)), TestContext.Current.CancellationToken)));
        Assert.All(renders, r => Assert.Equal(expected, r));
        Assert.NotEqual(expected, SamplePapers.Renderer.Render(CataloguePapers.Poster(Paper with { On = new DateOnly(2026, 11, 24) }, "行政检查", OfficialMeasures.PosterA2)));
        using var paper = new PrintedPaper(expected);
        Assert.DoesNotContain("/Type3", paper.Raw, StringComparison.Ordinal);
        Assert.Contains("/FontFile2 ", paper.Raw, StringComparison.Ordinal);
    }

    private static PrintedPaper Poster(string category, string size) =>
        new(SamplePapers.Renderer.Render(CataloguePapers.Poster(Paper, category, size == "A3" ? OfficialMeasures.PosterA3 : OfficialMeasures.PosterA2)));

    private static string TextOf(Page page) => PrintedPaper.Squeeze(string.Concat(page.Letters.Select(l => l.Value)));

    private static string Listed(Page page, string heading) => TextOf(page)[TextOf(page).IndexOf(heading, StringComparison.Ordinal)..];

    private static IEnumerable<CatalogueEntry> Items(string code, string category) => ShippedCatalogue.Load().Items
        .Where(i => i.Code.Contains($"-{code}-", StringComparison.Ordinal)).OrderBy(i => i.Code, StringComparer.Ordinal)
        .Select(i => new CatalogueEntry(i.Code, i.Name, $"《{i.Law}》{i.BasisArticle}", category == "行政处罚" ? "执法一中队、执法二中队、执法三中队、渣土管理中队" : "市容环卫中队", "30个工作日", ""));
}
