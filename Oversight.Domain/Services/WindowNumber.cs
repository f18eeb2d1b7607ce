using System.Globalization;
using System.Text;
using Oversight.Domain.Common;

namespace Oversight.Domain.Services;

/// <summary>受理编号 of what comes through the window, easy to type: SQ-2026-0001 of an application, YY-2026-0001 of a booking. Gaps are allowed.</summary>
public static class WindowNumber
{
    /// <summary>Series of applications.</summary>
    public const string Application = "SQ";

    /// <summary>Series of bookings.</summary>
    public const string Booking = "YY";

    /// <summary>The number as shown.</summary>
    public static string Text(DocumentNumber number) => string.Create(CultureInfo.InvariantCulture, $"{number.Prefix}-{number.Year}-{number.Number:0000}");

    /// <summary>What was typed as a number, as it is kept: capitals, half-width, dashes where they belong. Anything else comes back as it is and is found nowhere.</summary>
    public static string Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return plain.Length is > 6 and <= 16 ? $"{plain[..2]}-{plain[2..6]}-{plain[6..].PadLeft(4, '0')}" : plain.Length > 16 ? plain[..16] : plain;
    }
}
