using System.Text.RegularExpressions;
using Oversight.Infrastructure.Documents;

namespace Oversight.Tests.Documents;

public sealed partial class OfficialBytesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_text_read_back_is_the_text_of_the_document(int which)
    {
        var document = which switch
        {
            0 => RectificationNoticeDocument.Compose(SamplePapers.Short),
            1 => RectificationNoticeDocument.Compose(SamplePapers.Long),
            _ => SamplePapers.Bulletin(3, 0),
        };
        using var paper = PrintedPaper.Of(document);
        Assert.Equal(PrintedPaper.Squeeze(string.Concat(document.Blocks.Select(TextOf))), paper.AllText());
    }

    [Fact]
    public void No_radical_and_no_replacement_character_is_read_back()
    {
        // 行工日一二人入: hanzi that share a glyph with a radical in many fonts.
        using var paper = PrintedPaper.Of(new OfficialDocument("字", "局", [new TitleBlock("行工日一二人入门"), new ParagraphBlock("行工日月一二人入门金木水火土")]));
        Assert.Equal("行工日一二人入门行工日月一二人入门金木水火土", paper.AllText());
        foreach (var sample in new[] { SamplePapers.Short, SamplePapers.Long, SamplePapers.Draft })
        {
            using var printed = PrintedPaper.Of(sample);
            Assert.DoesNotContain(printed.Pages.SelectMany(p => p.Letters), l => l.Value[0] is (>= '\u2E80' and <= '\u2FDF') or '\uFFFD');
        }
    }

    [Fact]
    public void Fonts_are_embedded_under_their_roles_and_none_is_drawn_glyph_by_glyph()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Long);
        var names = FontName().Matches(paper.Raw).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(["OversightFangSong", "OversightHeiTi", "OversightKaiTi", "OversightSongTi", "OversightXiaoBiaoSong"], names, StringComparer.Ordinal);
        Assert.DoesNotContain("/Type3", paper.Raw, StringComparison.Ordinal);
        Assert.Equal(5, FontFile().Count(paper.Raw));
    }

    [Fact]
    public void A_page_takes_at_most_60_KB_and_five_pages_1_MB()
    {
        var notice = RectificationNoticeDocument.Compose(SamplePapers.Short);
        var first = new OfficialDocument(notice.Title, notice.Author, [.. notice.Blocks.Take(6), notice.Blocks.OfType<SignatureBlock>().Single()]);
        using var onePage = PrintedPaper.Of(first with { Blocks = [new TitleBlock(notice.Title), .. first.Blocks.Skip(2)] });
        Assert.Single(onePage.Pages);
        Assert.InRange(onePage.Bytes.Length, 1, 60 * 1024);
        using var many = PrintedPaper.Of(SamplePapers.Long);
        Assert.True(many.Pages.Count >= 5);
        Assert.InRange(many.Bytes.Length, 1, 1024 * 1024);
    }

    [Fact]
    public async Task The_same_document_has_the_same_bytes_also_in_parallel()
    {
        var document = RectificationNoticeDocument.Compose(SamplePapers.Long);
        var expected = SamplePapers.Renderer.Render(document);
        var renders = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => i % 2 == 0
            ? SamplePapers.Renderer.Render(document)
            : new OfficialRenderer(new PdfSettings()).Render(RectificationNoticeDocument.Compose(SamplePapers.Long)), TestContext.Current.CancellationToken)));
        Assert.All(renders, r => Assert.Equal(expected, r));
        using var paper = new PrintedPaper(expected);
        Assert.Contains("/CreationDate (D:20261102000000", paper.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_watermarked_on_every_page_and_an_issued_notice_is_not()
    {
        using var draft = PrintedPaper.Of(SamplePapers.Draft);
        Assert.All(draft.Pages, p => Assert.Equal("草稿", string.Concat(p.Letters.Where(l => l.PointSize > 100).Select(l => l.Value))));
        using var issued = PrintedPaper.Of(SamplePapers.Short);
        Assert.All(issued.Pages, p => Assert.DoesNotContain(p.Letters, l => l.PointSize > 100));
    }

    [Fact]
    public void Rare_names_are_printed_and_read_back()
    {
        const string names = "𬭎𫖯𠮷㛃𬀩𫍯𬱖㑇䶮喆昇犇堃镕赟翀龢淼燚禤仝";
        using var paper = PrintedPaper.Of(new OfficialDocument("名", "局",
            [new TitleBlock("关于" + names + "的通知"), new HeadingBlock(1, names), new ParagraphBlock(names), new HeadingBlock(2, names)]));
        Assert.Equal("关于" + names + "的通知" + names + names + names, paper.AllText());
    }

    [Fact]
    public void A_character_that_no_font_has_is_refused_by_name()
    {
        var refusal = Assert.Throws<UnprintableCharacter>(() => PrintedPaper.Of(SamplePapers.Short with { Contact = "王\U000323AF" }));
        Assert.Equal(0x323AF, refusal.CodePoint);
        Assert.Contains("\U000323AF", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("U+323AF", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_radical_is_refused_with_the_hanzi_to_use_instead()
    {
        var refusal = Assert.Throws<UnprintableCharacter>(() => PrintedPaper.Of(SamplePapers.Short with { Contact = "⾏长" }));
        Assert.Contains("请改用“行”", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        var refusal = Assert.Throws<UnprintableCharacter>(() => PrintedPaper.Of(SamplePapers.Short with { Contact = "王\uD842" }));
        Assert.Equal(0xD842, refusal.CodePoint);
    }

    private static string TextOf(Block block) => block switch
    {
        HeaderBlock b => b.Urgency + b.IssuingBody + b.Kind + b.Number,
        TitleBlock b => b.Text,
        AddresseeBlock b => b.Text,
        HeadingBlock b => b.Text,
        ParagraphBlock b => string.Concat(b.Runs.Select(r => r.Text)),
        RequirementsBlock b => string.Concat(b.Requirements.Select(r => $"{r.Number}.{r.Text}到位标准：{r.Measure}")),
        FormBlock b => string.Concat(b.Rows.SelectMany(r => r.Fields).Select(f => f.Label + f.Value)),
        AttachmentNoteBlock b => "附件：" + string.Concat(b.Titles.Select((t, i) => $"{i + 1}.{t}")),
        SignatureBlock b => b.Body + (b.Date is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : "年月日"),
        NoteBlock b => $"（{b.Text}）",
        ColophonBlock b => $"抄送：{b.CopyTo}。{b.Office}{b.IssuedOn.Year}年{b.IssuedOn.Month}月{b.IssuedOn.Day}日印发",
        _ => "",
    };

    [GeneratedRegex(@"/FontName\s*/[A-Z]{6}\+(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontName();

    [GeneratedRegex("/FontFile2 ", RegexOptions.None, 1000)]
    private static partial Regex FontFile();
}
