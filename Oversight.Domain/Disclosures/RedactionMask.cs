using System.Text.RegularExpressions;
using Oversight.Domain.Casework;

namespace Oversight.Domain.Disclosures;

/// <summary>
/// The words of the file as a screen may show them to those who work on a disclosure: numbers and addresses that the public never reads
/// are hidden there too. Of the same length, so that places stay where they are.
/// </summary>
public static class RedactionMask
{
    /// <summary>The text with such numbers and addresses hidden.</summary>
    /// <param name="source">What stands in the file.</param>
    /// <param name="known">What the file knows about people.</param>
    public static DisclosureText Of(DisclosureText source, KnownPeople known) =>
        new([.. source.Sections.Select(s => string.Equals(s.Code, DisclosureText.Number, StringComparison.Ordinal) ? s : s with { Text = Of(s.Text, known) })]);

    /// <summary>The same of one text.</summary>
    public static string Of(string words, KnownPeople known)
    {
        var (text, masked) = (Narrow.Of(words), words.ToCharArray());
        var places = known.Numbers.SelectMany(n => RedactionFinder.PlacesOf(text, n.Value))
            .Concat(Of(RedactionPatterns.IdentityCard, text)).Concat(Of(RedactionPatterns.OldIdentityCard, text)).Concat(Of(RedactionPatterns.Account, text)).Concat(Of(RedactionPatterns.Mobile, text))
            .Where(p => !IdentityNumber.IsUsci(Narrow.Signs(text.Substring(p.Start, p.Length))) && !known.Kept.Any(k => Narrow.Signs(k).Contains(Narrow.Signs(text.Substring(p.Start, p.Length)), StringComparison.Ordinal)))
            .ToList();
        foreach (var (start, length) in places)
            IdentityNumber.Mask(words.Substring(start, length)).CopyTo(0, masked, start, length);
        foreach (var (start, length) in known.Addresses.SelectMany(a => RedactionFinder.PlacesOf(text, a)))
        {
            for (var i = start + Math.Min(6, length); i < start + length; i++)
                masked[i] = '*';
        }

        return new string(masked);
    }

    private static IEnumerable<(int Start, int Length)> Of(Regex pattern, string text) => pattern.Matches(text).Select(m => (m.Index, m.Length));
}
