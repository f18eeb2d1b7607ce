using System.Globalization;
using System.Text.RegularExpressions;
using Oversight.Domain.Casework;

namespace Oversight.Infrastructure.Documents.CasePapers;

/// <summary>Puts values at the places in braces of a form of paper.</summary>
public static partial class PaperPlaces
{

    /// <summary>What the case itself gives to its papers; a form can name these and its own fields, nothing else.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "bureau", "reviewBody", "phone", "case", "item", "facts", "place", "party", "partyLine", "address", "acceptedOn", "dueOn",
        "court", "basis", "basisQuoted", "breached", "breachSaid", "breachQuoted", "decisionPaper", "officers", "officerNames", "decision", "handled", "fineLine",
    ];

    private const string Marks = "。；，、：";
    private const string Ends = "。；：！？”）》—…";

    /// <summary>The codes that stand in braces.</summary>
    public static IEnumerable<string> In(string text) => Place().Matches(text).Select(m => m.Groups["code"].Value);

    /// <summary>The text with its values; nothing at a place without one. Where a mark follows the place, the value's own last mark falls away.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) => Place().Replace(text, m =>
    {
        var value = values.GetValueOrDefault(m.Groups["code"].Value, "");
        return m.Index + m.Length < text.Length && Marks.Contains(text[m.Index + m.Length], StringComparison.Ordinal) ? value.TrimEnd('。', '；', '，') : value;
    });

    /// <summary>The parts of a form as they are printed: days in words, and no paragraph whose places are all empty.</summary>
    /// <param name="template">The form.</param>
    /// <param name="given">What the case gives.</param>
    /// <param name="typed">What the officer filled in, by field.</param>
    public static IReadOnlyList<PaperPart> Print(PaperTemplate template, IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, string> typed)
    {
        var values = new Dictionary<string, string>(given, StringComparer.Ordinal);
        foreach (var field in template.Fields)
            values[field.Code] = typed.GetValueOrDefault(field.Code, "") is { Length: > 0 } text ? Worded(field, text) : field.Required ? $"〔待填：{field.Label}〕" : "";
        return [.. template.Parts.Where(p => Says(p, values)).Select(p => p with { Text = Ended(p.Kind, Fill(p.Text, values)) })];
    }

    // A paragraph ends with a mark, whatever the officer typed last, and begins with none.
    private static string Ended(PaperPartKind kind, string text)
    {
        if (kind != PaperPartKind.Paragraph)
            return text;
        var said = text.Trim().TrimStart('，', '、', '；', '。');
        return said.Length == 0 || Ends.Contains(said[^1], StringComparison.Ordinal) ? said : $"{said}。";
    }

    private static bool Says(PaperPart part, Dictionary<string, string> values) =>
        part.Kind != PaperPartKind.Paragraph || In(part.Text).ToList() is not { Count: > 0 } places || places.Exists(p => values.GetValueOrDefault(p, "").Length > 0);

    private static string Worded(PaperField field, string text) =>
        field.Kind == PaperFieldKind.Day && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? $"{day.Year}年{day.Month}月{day.Day}日"
            : text;

    [GeneratedRegex(@"\{(?<code>[A-Za-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
