using System.Text.Json;
using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>
/// What the columns of lists are called in the field: data in <c>catalogue-headings.json</c>, a field's code and its words. A heading is
/// compared without spaces, brackets and what stands in them, and marks.
/// </summary>
public sealed class Headings
{
    private static readonly Lazy<Headings> Read = new(Load);
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private Headings(Dictionary<string, string[]> words)
    {
        foreach (var (field, names) in words)
        {
            foreach (var name in names)
                _fields.TryAdd(Plain(name), field);
        }
    }

    /// <summary>The words for a list of powers. Fields are those of the list, with <c>code</c>, <c>category</c>, <c>version</c>, <c>number</c> (序号) and the parts of some fields beside them.</summary>
    public static Headings Catalogue => Read.Value;

    /// <summary>The field that a heading names, or null.</summary>
    /// <param name="heading">As it stands in the sheet; the rows of a heading of two rows joined by <c>/</c>, the lower one decides.</param>
    public string? FieldOf(string heading)
    {
        if (_fields.TryGetValue(Plain(heading), out var whole))
            return whole;
        var parts = heading.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (_fields.TryGetValue(Plain(parts[i]), out var field))
                return field;
        }

        return null;
    }

    /// <summary>A heading as it is compared and remembered.</summary>
    public static string Plain(string heading)
    {
        var plain = new System.Text.StringBuilder(heading.Length);
        var depth = 0;
        foreach (var c in WholeText.Of(heading).Normalize(System.Text.NormalizationForm.FormKC))
        {
            if (c is '(' or '[' or '【' or '〔')
                depth++;
            else if (c is ')' or ']' or '】' or '〕')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && (char.IsLetterOrDigit(c) || c == '/'))
                plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    private static Headings Load()
    {
        using var stream = typeof(Headings).Assembly.GetManifestResourceStream("Oversight.Infrastructure.Spreadsheets.catalogue-headings.json")
            ?? throw new InvalidOperationException("catalogue-headings.json is not embedded.");
        return new Headings(JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!);
    }
}
