using System.Globalization;

namespace Oversight.Domain.Discretion;

/// <summary>Reads numbers as laws write them: 二万, 2万, 一千五百, 3,000, 1.5万, 第四十八.</summary>
public static class ChineseNumber
{
    /// <summary>Characters that a number is made of.</summary>
    public const string Characters = "[0-9０-９.．,〇零一二两三四五六七八九十百千万亿]";

    private const string Digits = "零一二三四五六七八九";
    private const long Most = 1_000_000_000_000;

    /// <summary>The number in thousandths, or null where the text is none, is negative or has more than three decimals.</summary>
    public static long? Thousandths(string text)
    {
        var rest = Plain(text);
        var factor = 1m;
        while (rest.Length > 1 && Factor(rest[^1]) is { } f && rest[..^1].All(c => char.IsAsciiDigit(c) || c is '.' || Factor(c) is not null))
            (factor, rest) = (factor * f, rest[..^1]);
        var value = decimal.TryParse(rest, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number * factor : Written(Plain(text));
        if (value is not { } v || v > Most)
            return null;
        return v * 1000m is var thousandths && thousandths == decimal.Truncate(thousandths) ? (long)thousandths : null;
    }

    /// <summary>A whole number from 1, such as that of an article; null where the text is none.</summary>
    public static int? Ordinal(string text) => Thousandths(text) is { } t and >= 1000 and <= 100_000_000 && t % 1000 == 0 ? (int)(t / 1000) : null;

    /// <summary>A whole number from 1 to 999 as laws write it, e.g. 四十八.</summary>
    public static string Words(int number)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var words = hundreds > 0 ? $"{Digits[hundreds]}百" : "";
        words += tens > 1 || (tens == 1 && hundreds > 0) ? $"{Digits[tens]}十" : tens == 1 ? "十" : hundreds > 0 && ones > 0 ? "零" : "";
        return ones > 0 ? words + Digits[ones] : words;
    }

    private static string Plain(string text)
    {
        var plain = text.Trim().Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Replace('．', '.').Replace('〇', '零').Replace('两', '二');
        return string.Create(plain.Length, plain, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = source[i] is >= '０' and <= '９' ? (char)(source[i] - '０' + '0') : source[i];
        });
    }

    private static decimal? Factor(char c) => c switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10_000m, '亿' => 100_000_000m, _ => null };

    private static decimal? Written(string text)
    {
        if (text.Length == 0)
            return null;
        decimal total = 0, section = 0, digit = 0;
        var pending = false;
        foreach (var c in text)
        {
            if (Digits.IndexOf(c, StringComparison.Ordinal) is var d and >= 0)
            {
                if (pending && digit != 0)
                    return null;
                (digit, pending) = (d, true);
            }
            else if (Factor(c) is not { } factor)
            {
                return null;
            }
            else if (factor >= 10_000m)
            {
                (total, section, digit, pending) = ((total + section + digit) * factor, 0, 0, false);
            }
            else
            {
                (section, digit, pending) = (section + ((pending ? digit : 1) * factor), 0, false);
            }
        }

        return total + section + digit;
    }
}
