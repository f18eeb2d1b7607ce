using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Documents;

namespace Oversight.Infrastructure.Disclosures;

/// <summary>The published words of a decision as a document: made from what the public reads and from nothing else.</summary>
public static class PublishedDecisionDocument
{
    /// <summary>The document. Its properties name the number and the bureau, never a party.</summary>
    /// <param name="of">What the public reads.</param>
    /// <param name="publishedOn">The day of publication, China time.</param>
    /// <param name="demonstration">Whether it comes from a demonstration bureau.</param>
    public static OfficialDocument Compose(PublishedDecision of, DateOnly publishedOn, bool demonstration) => new($"{of.Number} 公示文本", of.Organ, [.. Blocks(of, publishedOn)])
    {
        Date = publishedOn,
        Mark = demonstration ? "演示数据" : null,
        FootLine = "公示文本，依法隐去不宜公开的内容",
        CountsPages = true,
    };

    private static IEnumerable<Block> Blocks(PublishedDecision of, DateOnly publishedOn)
    {
        yield return new TitleBlock($"{of.Organ}\n行政决定公示");
        yield return new NumberBlock(of.Number);
        yield return new FormBlock(
        [
            Row("事项", of.Title),
            Row("当事人", of.Party),
            Row("决定种类", of.Kind),
            Row("决定日期", Day(of.DecidedOn)),
            Row("决定机关", of.Organ),
            Row("公示日期", $"{Day(publishedOn)}，公示至{Day(of.Until)}"),
        ]);
        foreach (var (label, text) in new[] { ("违法事实（办理情形）", of.Found), ("依据", of.Basis), ("决定内容", of.Content), ("决定书正文", of.Body) })
        {
            if (text.Length == 0)
                continue;
            yield return new HeadingBlock(1, label);
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                yield return new ParagraphBlock(line);
        }
    }

    private static FormRow Row(string label, string value) => new([new FormField(label, value)]);

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
