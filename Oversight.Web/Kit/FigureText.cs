using System.Globalization;

namespace Oversight.Web.Kit;

/// <summary>How a share is written so that nobody is misled by it.</summary>
public static class FigureText
{
    /// <summary>Below this denominator a percentage says more than the data hold: counts are shown instead.</summary>
    public const long SmallestDenominator = 5;

    /// <summary>One decimal at most; 100% and 0% only when they are exact.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive, or the numerator is negative or larger than it.</exception>
    public static string Percent(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        if (numerator == 0) return "0%";
        if (numerator == denominator) return "100%";
        var tenths = Math.Clamp((long)((((Int128)numerator * 2000) + denominator) / (2 * (Int128)denominator)), 1, 999);
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}%");
    }

    /// <summary>A count with its thousands apart.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
