using System.Text;

namespace Oversight.Infrastructure.Search;

/// <summary>
/// What somebody looks for: words that must all occur. Texts and words are compared in one normal form: NFKC, so that full and half width
/// and the forms of compatibility are one, and small letters. Nothing else is a sign of its own: %, _ and [ stand for themselves.
/// </summary>
public sealed record SearchWords
{
    /// <summary>Characters that are looked at; the rest is dropped.</summary>
    public const int Longest = 100;

    /// <summary>Words that are looked at; the rest is dropped.</summary>
    public const int Most = 8;

    private SearchWords(IReadOnlyList<string> all) => All = all;

    /// <summary>The words in normal form, none of them empty, none with a blank in it.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Whether nothing is looked for.</summary>
    public bool IsEmpty => All.Count == 0;

    /// <summary>Reads what was typed.</summary>
    public static SearchWords Of(string? typed)
    {
        var text = Normal(typed is { Length: > Longest } ? typed[..Longest] : typed ?? "");
        return new([.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(Most)]);
    }

    /// <summary>The form in which texts are compared. Half a character, which no text can hold, becomes U+FFFD.</summary>
    public static string Normal(string text) => Whole(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>The text of a row: its fields in normal form, one a line. A word holds no blank and so never runs from one field into the next.</summary>
    public static string Join(IEnumerable<string?> fields) => string.Join('\n', fields.Where(f => !string.IsNullOrWhiteSpace(f)).Select(f => Normal(f!)).Distinct(StringComparer.Ordinal));

    /// <summary>Whether a text in normal form holds every word: what all that is searched is held against.</summary>
    public bool In(string normal) => All.All(w => normal.Contains(w, StringComparison.Ordinal));

    private static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
        }

        return text;
    }
}
