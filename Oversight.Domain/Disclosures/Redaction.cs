using System.Text;
using Oversight.Domain.Common;

namespace Oversight.Domain.Disclosures;

/// <summary>Writes what the public reads from what stands in the file and the spans that are taken out.</summary>
public static class Redaction
{
    /// <summary>Most spans of one decision.</summary>
    public const int MostSpans = 2_000;

    /// <summary>The spans as they can be kept: inside their sections, none over another, in order.</summary>
    /// <exception cref="InvalidInput">One of them lies outside or over another.</exception>
    public static IReadOnlyList<RedactionSpan> Checked(DisclosureText source, IReadOnlyList<RedactionSpan> spans)
    {
        if (spans.Count > MostSpans)
            throw new InvalidInput("spans", $"隐去处最多{MostSpans}处，现有{spans.Count}处，请合并相邻的隐去处。");
        var order = DisclosureText.Known.Select(k => k.Code).ToList();
        var sorted = spans.OrderBy(s => order.IndexOf(s.Section)).ThenBy(s => s.Start).ToList();
        foreach (var span in sorted)
        {
            if (span.Start < 0 || span.Length < 1 || span.Length > source.Of(span.Section).Length - span.Start)
                throw new InvalidInput("spans", "有一处隐去超出了文本范围，请刷新页面后重新选取。");
            if (span.With.Length > 40 || span.With.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
                throw new InvalidInput("spans", "隐去后的替换文字最多40个字，且不能含有特殊字符，请修改。");
        }

        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Meets(sorted[i - 1]))
                throw new InvalidInput("spans", $"“{DisclosureText.LabelOf(sorted[i].Section)}”中有两处隐去互相重叠，请删去其中一处。");
        }

        return sorted;
    }

    /// <summary>What the public reads. The result holds nothing of the words that are taken out.</summary>
    public static DisclosureText Apply(DisclosureText source, IReadOnlyCollection<RedactionSpan> spans) =>
        new([.. source.Sections.Select(s => new DisclosureSection(s.Code, Of(s.Text, spans.Where(x => string.Equals(x.Section, s.Code, StringComparison.Ordinal)))))]);

    private static string Of(string text, IEnumerable<RedactionSpan> spans)
    {
        var redacted = new StringBuilder(text.Length);
        var at = 0;
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            redacted.Append(text, at, span.Start - at).Append(span.With);
            at = span.End;
        }

        return redacted.Append(text, at, text.Length - at).ToString();
    }
}
