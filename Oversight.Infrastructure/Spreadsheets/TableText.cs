using System.Text;
using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>Text as people type and paste it into cells, made plain.</summary>
internal static class TableText
{
    private const char Quote = '\'';

    /// <summary>Without marks that are not seen, with ordinary spaces and <c>\n</c>, trimmed; the mark of a text that is no formula is taken off.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in WholeText.Of(text))
        {
            if (c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u200e' or '\u200f')
                continue;
            clean.Append(c is '\u00a0' or '\u3000' or '\u2007' or '\u202f' ? ' ' : c is '\u2028' or '\u2029' or '\v' ? '\n' : c);
        }

        var whole = clean.Replace("\r\n", "\n").Replace('\r', '\n').ToString().Trim();

        // What our own files mark as text comes back without the mark.
        return whole.Length > 1 && whole[0] == Quote && !string.Equals(Spreadsheet.Harmless(whole[1..]), whole[1..], StringComparison.Ordinal) ? whole[1..].Trim() : whole;
    }
}
