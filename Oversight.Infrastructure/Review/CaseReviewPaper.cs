using Oversight.Domain.Review;
using Oversight.Infrastructure.Documents;

namespace Oversight.Infrastructure.Review;

/// <summary>What a 案卷评查表 is printed from.</summary>
/// <param name="Bureau">Full name of the bureau.</param>
/// <param name="Number">Number of the case.</param>
/// <param name="Item">事项 with its code.</param>
/// <param name="Department">承办机构.</param>
/// <param name="Handler">经办人.</param>
/// <param name="Party">Name of the party, or empty.</param>
/// <param name="Outcome">What was decided, or how the case ended.</param>
/// <param name="State">Where the case stands.</param>
/// <param name="AsOf">Day and time of the check, China time, in words.</param>
/// <param name="On">The day, China time.</param>
/// <param name="Lines">The lines of the procedure check.</param>
/// <param name="Demonstration">Whether it comes from a demonstration bureau.</param>
public sealed record CaseReviewPaper(
    string Bureau, string Number, string Item, string Department, string Handler, string Party, string Outcome, string State, string AsOf, DateOnly On,
    IReadOnlyList<CheckLine> Lines, bool Demonstration)
{
    /// <summary>What a reviewer judged by hand, or null where the sheet is of the procedure check alone.</summary>
    public CaseReviewJudgement? Judgement { get; init; }
}

/// <summary>The part of a 案卷评查表 that a reviewer fills in.</summary>
/// <param name="Draw">The draw and the place in it: 复查〔2026〕3号 第2件.</param>
/// <param name="Reviewer">Name, or empty.</param>
/// <param name="Lines">Matter, verdict and remark.</param>
/// <param name="Conclusion">The conclusion, or empty.</param>
/// <param name="Concluded">Day and time, or empty.</param>
public sealed record CaseReviewJudgement(string Draw, string Reviewer, IReadOnlyList<(string Matter, string Verdict, string Remark)> Lines, string Conclusion, string Concluded);

/// <summary>Words the 案卷评查表.</summary>
public static class CaseReviewDocument
{
    /// <summary>The document.</summary>
    public static OfficialDocument Compose(CaseReviewPaper paper)
    {
        const string title = "行政执法案卷评查表";
        return new OfficialDocument($"{title} {paper.Number}", paper.Bureau, [.. Blocks(paper, title)])
        {
            Date = paper.On,
            CountsPages = true,
            RunningHead = $"{title}　{paper.Number}",
            FootLine = $"程序体检　{paper.AsOf}",
            Mark = paper.Demonstration ? "演示数据" : null,
        };
    }

    private static IEnumerable<Block> Blocks(CaseReviewPaper paper, string title)
    {
        yield return new TitleBlock(title);
        yield return new FormBlock(
        [
            new FormRow([new FormField("案　　号", paper.Number), new FormField("状　　态", paper.State)]),
            new FormRow([new FormField("事　　项", paper.Item)]),
            new FormRow([new FormField("承办机构", paper.Department), new FormField("经办人", paper.Handler)]),
            new FormRow([new FormField("当事人", paper.Party), new FormField("处理结果", paper.Outcome)]),
        ]);
        yield return new HeadingBlock(1, "一、程序体检");
        yield return new ParagraphBlock(Summary(paper.Lines));
        yield return new TableBlock(
            [new("序号", 3.2, CellAlign.Centre), new("检查内容及依据", 13), new("结果", 4.4, CellAlign.Centre), new("情况说明", 22.4)],
            [.. paper.Lines.Select((l, i) => (IReadOnlyList<string>)[$"{i + 1}", $"{l.Name}\n（{l.Clause}）", l.Status.Name(), Words(l)])])
        {
            Together = 2,
        };
        if (paper.Judgement is { } judged)
        {
            yield return new HeadingBlock(1, "二、复查评定");
            yield return new ParagraphBlock($"{judged.Draw}。{(judged.Reviewer.Length > 0 ? $"评查人：{judged.Reviewer}。" : "")}");
            yield return new TableBlock(
                [new("序号", 3.2, CellAlign.Centre), new("评查内容", 13), new("评定", 4.4, CellAlign.Centre), new("意见", 22.4)],
                [.. judged.Lines.Select((l, i) => (IReadOnlyList<string>)[$"{i + 1}", l.Matter, l.Verdict, l.Remark])])
            {
                Together = 2,
            };
            yield return new ParagraphBlock(judged.Conclusion.Length > 0 ? $"结论：{judged.Conclusion}（{judged.Concluded}）" : "结论：");
        }

        yield return new FormBlock([new FormRow([new FormField("评查人\n（签名）"), new FormField("日　期")], 2)]);
    }

    private static string Summary(IReadOnlyList<CheckLine> lines)
    {
        var parts = lines.GroupBy(l => l.Status).OrderBy(g => g.Key).Select(g => $"{g.Key.Name()}{g.Count()}项");
        return $"依据《行政权责事项运行监督管理办法》第九条，共检查{lines.Count}项：{string.Join("，", parts)}。";
    }

    private static string Words(CheckLine line) => line.Explanation.Length > 0 ? $"{line.Reason}说明：{line.Explanation}" : line.Reason;
}
