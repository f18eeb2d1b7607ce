namespace Oversight.Domain.Disclosures;

/// <summary>Text for comparing: full-width letters and digits as plain ones, character for character, so that places stay where they are.</summary>
internal static class Narrow
{
    private const string Written = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○幺两";

    /// <summary>The text of the same length.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (chars, from) =>
    {
        for (var i = 0; i < chars.Length; i++)
            chars[i] = from[i] is > '！' and <= '～' and not ('，' or '：' or '；' or '（' or '）') ? (char)(from[i] - '！' + '!') : from[i];
    });

    /// <summary>The text of the same length with written numerals as digits: 一三八 as 138. For looking for numbers alone, since names hold such characters too.</summary>
    public static string Numerals(string text) => string.Create(text.Length, Of(text), static (chars, from) =>
    {
        for (var i = 0; i < chars.Length; i++)
            chars[i] = Written.IndexOf(from[i], StringComparison.Ordinal) is >= 0 and var at ? (char)('0' + (at % 10)) : from[i];
    });

    /// <summary>Whether a character sets others apart without saying anything.</summary>
    public static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '-' or '－' or '‐' or '–' or '—' or '·' or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    /// <summary>The text without gaps, letters in upper case.</summary>
    public static string Signs(string text) => string.Concat(Of(text).Where(c => !IsGap(c))).ToUpperInvariant();
}
