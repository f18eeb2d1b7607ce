using System.Globalization;
using System.Text;

namespace Oversight.Web.Features.Files;

/// <summary>A name as it was uploaded, made safe to show, to sort and to send back.</summary>
public static class FileName
{
    /// <summary>Characters kept at the most, the extension included.</summary>
    public const int Longest = 255;

    /// <summary>Without a path, control characters, marks that turn the reading direction around (which disguise an extension), or broken surrogates.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                clean.Append(rune.ToString());
        }

        var whole = clean.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        return whole.Length <= Longest ? whole : Shorten(whole);
    }

    /// <summary>The extension in lower case without its dot, or empty.</summary>
    public static string Extension(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    private static string Shorten(string name)
    {
        var extension = Path.GetExtension(name) is { Length: <= 10 } short_ ? short_ : "";
        var keep = Longest - extension.Length;
        if (char.IsHighSurrogate(name[keep - 1]))
            keep--;
        return name[..keep] + extension;
    }
}
