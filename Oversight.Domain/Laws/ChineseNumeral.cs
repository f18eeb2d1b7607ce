using Oversight.Domain.Common;

namespace Oversight.Domain.Laws;

/// <summary>Whole numbers from 1 to 9999 as laws write them: 四十八, 一百零三, 十.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const string Units = "十百千";

    /// <summary>The number as laws write it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 9999.</exception>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        var text = "";
        var gap = false;
        for (var (power, place) = (1000, 3); place >= 0; power /= 10, place--)
        {
            var digit = number / power % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += (gap ? "零" : "") + (digit == 1 && place == 1 && text.Length == 0 ? "" : Digits[digit].ToString()) + (place == 0 ? "" : Units[place - 1].ToString());
            gap = false;
        }

        return text;
    }

    /// <summary>Reads 四十八, 一百零三, 二十, 〇 counted as 零, or Arabic digits; null where the text is no such number.</summary>
    public static int? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
            return null;
        foreach (var c in text)
        {
            if (!Has(c))
                return null;
        }

        return WrittenNumber.Read(text.ToString()) is { } number and >= 1 and <= 9999 ? (int)number : null;
    }

    /// <summary>Whether the character may be part of a number.</summary>
    public static bool Has(char c) => Digits.Contains(c, StringComparison.Ordinal) || Units.Contains(c, StringComparison.Ordinal) || c == '〇' || char.IsAsciiDigit(c);
}
