using System.Globalization;
using Oversight.Domain.Common;

namespace Oversight.Web.Features.Casework;

/// <summary>Money as case pages write it.</summary>
internal static class CaseMoney
{
    /// <summary>分 as 元, with 角 and 分 only where there are any.</summary>
    public static string Yuan(long fen) => fen % 100 == 0 ? $"{fen / 100:#,0}" : $"{fen / 100:#,0}.{fen % 100:00}";

    /// <summary>A number with at most two decimals, in hundredths.</summary>
    /// <exception cref="InvalidInput">It is none.</exception>
    public static long Hundredths(string field, string label, string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 100_000_000 && decimal.Round(value, 2) == value
            ? (long)(value * 100)
            : throw new InvalidInput(field, $"{label}请填数字，最多两位小数，例如 500 或 1250.50。");
}
