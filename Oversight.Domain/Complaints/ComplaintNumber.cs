using System.Globalization;
using System.Text;

namespace Oversight.Domain.Complaints;

/// <summary>
/// 投诉编号, TS-20261123-48271: the day of registration and five digits drawn by lot. Nothing runs on in it, so that no gap tells that there
/// is one which the reader may not see, and no number tells how many there are.
/// </summary>
public static class ComplaintNumber
{
    /// <summary>Tails on a day.</summary>
    public const int Tails = 100_000;

    /// <summary>Series.</summary>
    public const string Prefix = "TS";

    /// <summary>The number of a day and a tail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tail has more than five digits.</exception>
    public static string Text(DateOnly day, int tail) => tail is >= 0 and < Tails
        ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{day:yyyyMMdd}-{tail:00000}")
        : throw new ArgumentOutOfRangeException(nameof(tail), tail, null);

    /// <summary>What was typed as a number, as it is kept: capitals, half-width, dashes where they belong. Anything else comes back cut and is found nowhere.</summary>
    public static string Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return plain.Length == 15 ? $"{plain[..2]}-{plain[2..10]}-{plain[10..]}" : plain.Length > 20 ? plain[..20] : plain;
    }
}
