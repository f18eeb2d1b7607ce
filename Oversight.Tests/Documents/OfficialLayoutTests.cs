using Oversight.Infrastructure.Documents;
using UglyToad.PdfPig.Graphics.Colors;

namespace Oversight.Tests.Documents;

public sealed class OfficialLayoutTests
{
    private const double LinePitch = 225.0 / 22;

    public static TheoryData<string> Papers => ["short", "long", "draft", "bulletin"];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Pages_are_A4(string name)
    {
        using var paper = Paper(name);
        Assert.All(paper.Pages, p =>
        {
            Assert.Equal(210, p.Width / PrintedPaper.Millimetre, 0.2);
            Assert.Equal(297, p.Height / PrintedPaper.Millimetre, 0.2);
        });
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_glyph_is_inside_the_text_area(string name)
    {
        using var paper = Paper(name);
        foreach (var page in paper.Pages)
        {
            var ink = paper.Text(page).Where(l => l.BoundingBox.Width > 0).ToList();
            Assert.NotEmpty(ink);
            Assert.All(ink, l =>
            {
                Assert.True(l.BoundingBox.Left / PrintedPaper.Millimetre > 27.9, $"{l.Value} at {l.BoundingBox}");
                Assert.True(l.BoundingBox.Right / PrintedPaper.Millimetre < 184.3, $"{l.Value} at {l.BoundingBox}");
                Assert.InRange((page.Height - l.BoundingBox.Top) / PrintedPaper.Millimetre, 36.9, 262.1);
                Assert.InRange((page.Height - l.BoundingBox.Bottom) / PrintedPaper.Millimetre, 36.9, 262.1);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Body_lines_stand_on_the_grid_of_22(string name)
    {
        using var paper = Paper(name);
        foreach (var page in paper.Pages)
        {
            var baselines = paper.Text(page).Where(l => PrintedPaper.Size(l) == 16).Select(l => PrintedPaper.Down(page, l)).Distinct().Order().ToList();
            Assert.True(baselines.Count <= 22);
            foreach (var (upper, lower) in baselines.Zip(baselines.Skip(1)))
            {
                var lines = Math.Round((lower - upper) / LinePitch);
                if (lines > 0) Assert.Equal(LinePitch, (lower - upper) / lines, 0.05);
            }
        }
    }

    [Fact]
    public void A_full_page_has_22_lines_of_28_characters_from_edge_to_edge()
    {
        using var paper = PrintedPaper.Of(new OfficialDocument("字", "局", [new ParagraphBlock(new string('政', 28 * 22 + 5)) { Indented = false }]));
        var lines = paper.Lines(paper.Pages[0]);
        Assert.Equal(22, lines.Count);
        Assert.All(lines, l => Assert.Equal(28, l.Text.Length));
        Assert.Equal(28.00, PrintedPaper.Across(lines[0].Letters[0].StartBaseLine.X), 0.02);
        Assert.Equal(156.0 / 28, PrintedPaper.Across(lines[0].Letters[1].StartBaseLine.X - lines[0].Letters[0].StartBaseLine.X), 0.01);
        Assert.Equal(2, paper.Pages.Count);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void No_line_begins_or_ends_with_a_forbidden_mark(string name)
    {
        using var paper = Paper(name);
        foreach (var line in paper.Pages.SelectMany(paper.Lines).Where(l => l.Letters.All(x => PrintedPaper.Size(x) is 16 or 22)))
        {
            Assert.False("，。、；：？！）》】〕”’…—％%".Contains(line.Text[0], StringComparison.Ordinal), line.Text);
            Assert.False("（《【〔“‘".Contains(line.Text[^1], StringComparison.Ordinal), line.Text);
        }
    }

    [Fact]
    public void The_red_head_the_rule_and_the_title_stand_where_the_standard_says()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Short);
        var page = paper.Pages[0];
        var lines = paper.Lines(page);
        var number = lines.Single(l => l.Text == SamplePapers.Short.Number);
        var title = lines.First(l => PrintedPaper.Size(l.Letters[0]) == 22);
        var rule = page.Paths.Single(p => p.IsStroked && IsRed(p.StrokeColor)).GetBoundingRectangle()!.Value;

        Assert.Equal(72, PrintedPaper.Down(page, lines[0].Letters[0]) - 0.88 * lines[0].Letters[0].PointSize / PrintedPaper.Millimetre, 0.3);
        Assert.True(IsRed(lines[0].Letters[0].Color));
        Assert.Equal(156, rule.Width / PrintedPaper.Millimetre, 0.1);
        Assert.Equal(28, rule.Left / PrintedPaper.Millimetre, 0.1);
        var ruleDown = (page.Height - rule.Bottom) / PrintedPaper.Millimetre;
        var numberBottom = number.Down + 0.12 * 16 / PrintedPaper.Millimetre;
        Assert.Equal(4, ruleDown - numberBottom, 0.2);
        var titleTop = title.Down - 0.88 * 22 / PrintedPaper.Millimetre;
        Assert.Equal(2 * LinePitch, titleTop - ruleDown, 1.0);
        Assert.Equal(106, PrintedPaper.Across(number.Letters[0].StartBaseLine.X + number.Letters[^1].EndBaseLine.X) / 2, 0.2);
        Assert.Equal(106, PrintedPaper.Across(title.Letters[0].StartBaseLine.X + title.Letters[^1].EndBaseLine.X) / 2, 0.2);
    }

    [Fact]
    public void The_date_is_four_characters_from_the_right_and_the_signature_is_centred_over_it()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Bulletin(2, 0));
        var lines = paper.Pages.SelectMany(paper.Lines).ToList();
        var date = lines.Single(l => l.Text == "2026年10月9日");
        var body = lines.Single(l => l.Text == "管城回族区城市管理执法局");
        Assert.Equal(184 - 4 * 156.0 / 28, PrintedPaper.Across(date.Letters[^1].EndBaseLine.X), 0.2);
        Assert.Equal(Centre(date.Letters), Centre(body.Letters), 0.2);
        Assert.Equal(LinePitch, date.Down - body.Down, 0.15);
    }

    [Fact]
    public void A_long_signature_ends_at_the_edge_and_takes_the_date_along()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Short);
        var lines = paper.Pages.SelectMany(paper.Lines).ToList();
        var body = lines.Last(l => l.Text == SamplePapers.Short.IssuingBody);
        var date = lines.First(l => l.Text == "2026年11月2日");
        Assert.True(PrintedPaper.Across(body.Letters[^1].EndBaseLine.X) < 184.2);
        Assert.Equal(Centre(body.Letters), Centre(date.Letters), 0.2);
    }

    [Fact]
    public void The_seal_s_place_is_over_signature_and_date_within_a_line_of_the_text()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Draft with { IssuingBody = "管城区执法局" });
        var page = paper.Pages.Single(p => p.Paths.Any(x => IsRing(x) && Height(x) > 1));
        var rings = page.Paths.Where(IsRing).Select(x => x.GetBoundingRectangle()!.Value).ToList();
        var (left, right) = (rings.Min(r => r.Left), rings.Max(r => r.Right));
        var (top, bottom) = (page.Height - rings.Max(r => r.Top), page.Height - rings.Min(r => r.Bottom));
        Assert.Equal(42, (right - left) / PrintedPaper.Millimetre, 0.6);
        var lines = paper.Lines(page);
        var at = lines.FindIndex(l => l.Text == "管城区执法局");
        var body = lines[at];
        var textBottom = lines[at - 1].Down + 0.12 * 16 / PrintedPaper.Millimetre;
        Assert.InRange(top / PrintedPaper.Millimetre - textBottom, 0, LinePitch);
        Assert.Equal(Centre(body.Letters), PrintedPaper.Across((left + right) / 2), 0.5);
        // Signature and date lie a little below the middle of the seal.
        Assert.InRange(body.Down + LinePitch / 2 - 3 - (top + bottom) / 2 / PrintedPaper.Millimetre, 0, 8);

        // Dashes are drawn as small filled shapes.
        static bool IsRing(UglyToad.PdfPig.Graphics.PdfPath path) => path.IsFilled && IsRed(path.FillColor) || path.IsStroked && IsRed(path.StrokeColor);
        static double Height(UglyToad.PdfPig.Graphics.PdfPath path) => path.GetBoundingRectangle()?.Height ?? 0;
    }

    [Fact]
    public void No_signature_stands_alone_on_a_page()
    {
        for (var count = 1; count <= 12; count++)
        {
            using var paper = PrintedPaper.Of(SamplePapers.Bulletin(count, 0, colophon: false));
            var page = paper.Pages.Single(p => paper.Lines(p).Any(l => l.Text == "2026年10月9日"));
            var before = paper.Lines(page).TakeWhile(l => l.Text != "管城回族区城市管理执法局").Count();
            Assert.True(before >= 2, $"{count} paragraphs leave {before} lines above the signature");
        }
    }

    [Fact]
    public void Page_numbers_are_right_on_odd_and_left_on_even_pages_7_mm_below_the_text()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Bulletin());
        foreach (var page in paper.Pages)
        {
            var number = page.Letters.Where(l => PrintedPaper.Size(l) == 14 && PrintedPaper.Down(page, l) > 262.5).ToList();
            Assert.Equal($"—{page.Number}—", PrintedPaper.Squeeze(string.Concat(number.Select(l => l.Value))));
            var dash = (page.Height - (number[0].BoundingBox.Top + number[0].BoundingBox.Bottom) / 2) / PrintedPaper.Millimetre;
            Assert.Equal(262 + 7, dash, 0.7);
            if (page.Number % 2 == 1) Assert.Equal(184 - 14 / PrintedPaper.Millimetre, PrintedPaper.Across(number[^1].EndBaseLine.X), 0.3);
            else Assert.Equal(28 + 14 / PrintedPaper.Millimetre, PrintedPaper.Across(number[0].StartBaseLine.X), 0.3);
        }
    }

    [Fact]
    public void The_colophon_is_at_the_foot_of_the_last_even_page()
    {
        for (var count = 1; count <= 14; count++)
        {
            using var paper = PrintedPaper.Of(SamplePapers.Bulletin(count, 0));
            var page = paper.Pages[^1];
            Assert.Equal(0, paper.Pages.Count % 2);
            Assert.Contains(paper.Lines(page), l => l.Text.StartsWith("抄送：", StringComparison.Ordinal));
            var rules = page.Paths.Where(p => p.IsStroked && p.GetBoundingRectangle()?.Width > 400).ToList();
            Assert.Equal([0.35, 0.25, 0.35], rules.Select(r => Math.Round((double)r.LineWidth / PrintedPaper.Millimetre, 2)));
            Assert.Equal(262, (page.Height - rules[^1].GetBoundingRectangle()!.Value.Bottom) / PrintedPaper.Millimetre, 0.2);
        }
    }

    private static PrintedPaper Paper(string name) => name switch
    {
        "short" => PrintedPaper.Of(SamplePapers.Short),
        "long" => PrintedPaper.Of(SamplePapers.Long),
        "draft" => PrintedPaper.Of(SamplePapers.Draft),
        _ => PrintedPaper.Of(SamplePapers.Bulletin()),
    };

    private static double Centre(List<UglyToad.PdfPig.Content.Letter> letters) =>
        PrintedPaper.Across((letters[0].StartBaseLine.X + letters[^1].EndBaseLine.X) / 2);

    private static bool IsRed(IColor? color) => color?.ToRGBValues() is { r: > 0.9, g: < 0.1, b: < 0.1 };
}
