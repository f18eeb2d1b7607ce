using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.Fonts;
using Oversight.Infrastructure.Documents.Layout;

namespace Oversight.Tests.Documents;

public sealed class LineBreakingTests
{
    private static readonly OfficialMeasures Measures = OfficialMeasures.Standard;
    private static readonly Shaper Shaper = new(new FontShelf(new PdfSettings()));
    private static readonly TextStyle Body = new(FontRole.FangSong, Measures.BodyPoints, Measures.CharacterPitch);

    [Theory]
    [InlineData("2,000.00元")]
    [InlineData("0371-66221234")]
    [InlineData("3,500平方米")]
    [InlineData("15个工作日")]
    [InlineData("97.4%")]
    [InlineData("〔2026〕17号")]
    [InlineData("第十六条")]
    [InlineData("第3次")]
    [InlineData("TS2026-0312")]
    [InlineData("Oversight")]
    [InlineData("24:00")]
    [InlineData("11月")]
    [InlineData("——")]
    [InlineData("……")]
    public void Numbers_units_phones_and_words_are_never_divided(string whole)
    {
        for (var before = 15; before <= 32; before++)
        {
            var lines = Lines(new string('督', before) + whole + "查办完毕后逐项反馈整改情况并附佐证材料备查");
            Assert.Single(lines, l => l.Contains(whole, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Punctuation_is_squeezed_before_a_line_is_stretched()
    {
        // 27 characters with two marks to squeeze, then one that may not begin a line.
        var text = "督查，整改，" + new string('政', 22) + "。" + new string('权', 5);
        var line = Set(text)[0];
        Assert.EndsWith("。", string.Concat(line.Clusters.Select(c => char.ConvertFromUtf32(c.Character))), StringComparison.Ordinal);
        Assert.True(line.End - line.Clusters[^1].Slack <= Measures.Width + 0.01);
    }

    [Fact]
    public void Lines_of_any_text_keep_the_rules()
    {
        const string stock = "政权责事项运行监督管理督查整改，。、；：？！“”《》（）——……〔〕一二三第条年月日元0123456789.%-abcXYZ 　";
        var random = new Random(20160512);
        for (var round = 0; round < 400; round++)
        {
            var text = "政" + string.Concat(Enumerable.Range(0, random.Next(20, 160)).Select(_ =>
                random.Next(3) == 0 ? stock[random.Next(stock.Length)] : stock[random.Next(15)])) + "政";
            var clusters = Shaper.Shape(text, Body);
            var may = BreakRules.Opportunities(clusters.Select(c => c.Character).ToArray());
            var lines = LineBreaker.Break(clusters, Measures.Width, 2 * Measures.CharacterPitch, Alignment.Justified);
            for (int i = 0, at = 0; i < lines.Count; i++)
            {
                var line = lines[i];
                if (i > 0) Assert.True(may[at], $"divided before {at} in {text}");
                at += line.Clusters.Length;
                while (at < clusters.Count && clusters[at].Character == ' ' && (at == clusters.Count - 1 || i + 1 < lines.Count && lines[i + 1].Clusters[0].Character != ' ')) at++;
                Assert.True(line.End - line.Clusters[^1].Slack <= Measures.Width + 0.02, text);
                Assert.True(line.X.Zip(line.X.Skip(1)).All(p => p.Second > p.First), text);
            }
        }
    }

    [Fact]
    public void A_word_longer_than_a_line_is_divided_rather_than_lost()
    {
        var word = new string('x', 200);
        Assert.Equal(word, string.Concat(Lines(word)));
    }

    [Theory]
    [InlineData("关于责令限期整改投诉案件逾期未答复问题的通知", "关于责令限期整改投诉案件", "逾期未答复问题的通知")]
    [InlineData("关于2026年第三季度行政权责事项运行监督管理情况的通报", "关于2026年第三季度行政权责事项", "运行监督管理情况的通报")]
    [InlineData("关于印发“五单一网”制度改革配套机制的通知", "关于印发“五单一网”制度", "改革配套机制的通知")]
    [InlineData("关于做好年终考核工作的通知", "关于做好年终考核工作的通知")]
    public void A_title_is_broken_by_meaning(string title, params string[] expected)
    {
        var clusters = Shaper.Shape(title, new TextStyle(FontRole.XiaoBiaoSong, Measures.TitlePoints));
        var lines = TitleBreaker.Break(clusters, Measures.Width).Select(p => string.Concat(clusters[p.Start..p.End].Select(c => char.ConvertFromUtf32(c.Character))));
        Assert.Equal(expected, lines, StringComparer.Ordinal);
    }

    private static List<TextLine> Set(string text) =>
        LineBreaker.Break(Shaper.Shape(text, Body), Measures.Width, 0, Alignment.Justified);

    private static List<string> Lines(string text) =>
        [.. Set(text).Select(l => string.Concat(l.Clusters.Select(c => char.ConvertFromUtf32(c.Character))))];
}
