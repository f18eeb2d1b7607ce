using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Documents;

/// <summary>Words the report on a topic to the district office (上行文: the signer stands in the head, GB/T 9704-2012 7.2.6).</summary>
public static class TopicReportDocument
{
    private const int HashDigits = 12;
    private const int SmallestDenominator = 5;

    /// <summary>The document of the snapshot.</summary>
    public static OfficialDocument Compose(TopicReportPaper paper) => new(paper.Number is null ? paper.Title : $"{paper.Number} {paper.Title}", paper.IssuingBody, [.. Blocks(paper)])
    {
        Date = paper.SignedOn,
        FootLine = paper.TrailSeq is { } seq && paper.TrailHash is { } hash ? $"痕迹 {seq}–{hash[..Math.Min(HashDigits, hash.Length)]}" : null,
        Mark = paper.Demonstration ? "演示数据" : null,
        Watermark = paper.Draft ? "草稿" : null,
    };

    private static IEnumerable<Block> Blocks(TopicReportPaper paper)
    {
        yield return new HeaderBlock(paper.IssuingBody, paper.Number ?? "管执法报〔　　　〕　　号", Signer: paper.Signer);
        yield return new TitleBlock(paper.Title);
        yield return new AddresseeBlock(paper.Addressee + "：");
        yield return new ParagraphBlock(
            $"根据《关于印发“五单一网”制度改革配套机制的通知》（管执法文〔2016〕30号）第三部分关于对热点、难点和敏感点问题进行调查研究、动态分析并及时上报的要求，现将我局研判的一个{paper.Kind}问题{(paper.Edition > 1 ? $"（第{paper.Edition}次报告{(paper.Previous is null ? "" : $"，前次报告文号{paper.Previous}")}）" : "")}报告如下：");
        yield return new HeadingBlock(1, "一、基本情况");
        foreach (var block in Texts(paper.Situation))
            yield return block;
        yield return new ParagraphBlock(Figures(paper));
        if (paper.Weeks.Count > 0)
        {
            yield return new TableBlock(
                [new TableColumn("周（周一至周日）", 0.6, CellAlign.Centre), new TableColumn("收到件数", 0.4, CellAlign.Figure)],
                [.. paper.Weeks.Select(w => (IReadOnlyList<string>)[$"{ChinaTime.Shown(w.Monday)}至{ChinaTime.Shown(w.Sunday)}", $"{w.Count}"])],
                "各周收到投诉件数")
            { Together = 2 };
        }

        yield return new HeadingBlock(1, "二、原因分析");
        foreach (var block in Texts(paper.Analysis))
            yield return block;
        yield return new HeadingBlock(1, "三、已采取的措施");
        if (paper.Measures.Count == 0)
            yield return new ParagraphBlock("正在研究处置措施。");
        foreach (var measure in paper.Measures)
            yield return new ParagraphBlock($"{measure.Number}.{Sentence(measure.Text)}责任部门：{measure.Department}，{(measure.Result is null ? $"要求{ChinaTime.Text(measure.DueOn)}前完成，正在落实" : $"已落实：{measure.Result.Trim().TrimEnd('。')}")}。");
        yield return new HeadingBlock(1, "四、意见建议");
        foreach (var block in Texts(paper.Advice))
            yield return block;
        yield return new SignatureBlock(paper.IssuingBody, paper.SignedOn);
        yield return new NoteBlock($"联系人：{paper.Contact}，联系电话：{paper.Phone}");
    }

    private static string Figures(TopicReportPaper paper)
    {
        var rests = paper.Cases + paper.Findings > 0 ? $"，另涉及办件{paper.Cases}件、监督发现的问题{paper.Findings}项" : "";
        var answered = paper.Complaints == 0 ? "" : $"；已答复{paper.Answered}件{(paper.Answered == 0 ? "" : $"，其中按期{Share(paper.OnTime, paper.Answered)}")}";
        var said = paper.Satisfied + paper.Dissatisfied;
        var satisfaction = paper.Answered == 0 ? "" : said == 0 ? "；尚无投诉人对答复表示意见" : $"；表示意见的{said}件中满意{Share(paper.Satisfied, said)}，未回访和未联系上的不计";
        return $"截至{ChinaTime.Text(paper.AsOf)}，本专题依据的投诉{paper.Complaints}件{rests}{answered}{satisfaction}。";
    }

    private static string Share(int part, int whole) => whole < SmallestDenominator ? $"{part}件" : $"{part}件（{Math.Round(part * 100.0 / whole, 1, MidpointRounding.AwayFromZero).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)}%）";

    private static IEnumerable<Block> Texts(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new ParagraphBlock(Sentence(p)));

    private static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || "。！？；：”）".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed + "。";
    }
}
