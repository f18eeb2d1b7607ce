using System.Globalization;
using System.Text;

namespace Oversight.Domain.Common;

/// <summary>The one reader of numbers, as laws, lists and forms write them: 5000, ５０００, 5,000, 五千, 伍仟, 1.5万, 二万五千, 一百零三.</summary>
public static class WrittenNumber
{
    /// <summary>Characters that a number in running text is made of, for patterns.</summary>
    public const string Characters = "[0-9０-９.．,〇零一二两三四五六七八九十百千万亿]";

    /// <summary>The letters of which such a number is made, for patterns.</summary>
    internal const string Letters = "[0-9.零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿]+";

    private const long Most = 1_000_000_000_000;
    private const string Digits = "零一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>The number, or null where the text is none. Commas and spaces do not count.</summary>
    public static decimal? Read(string text)
    {
        var plain = Half(text).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (plain.Length is 0 or > 30)
            return null;
        try
        {
            return Parse(plain);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The number in thousandths, or null where the text is none, is larger than a billion thousands or has more than three decimals.</summary>
    public static long? Thousandths(string text) =>
        Read(text) is { } value and <= Most && value * 1000m is var thousandths && thousandths == decimal.Truncate(thousandths) ? (long)thousandths : null;

    /// <summary>The text with full-width letters, digits and marks made half-width; Chinese marks of their own stay.</summary>
    public static string Half(string text)
    {
        var half = new StringBuilder(text.Length);
        foreach (var c in text)
            half.Append(c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xFEE0) : c is '\u3000' ? ' ' : c);
        return half.ToString();
    }

    // Units fall within a section (一百十 but not 十百), and a zero stands between two places and never at the end.
    private static decimal? Parse(string plain)
    {
        decimal total = 0, section = 0;
        decimal? number = null;
        var (least, large) = (10_000, '\0');
        for (var i = 0; i < plain.Length; i++)
        {
            if (char.IsAsciiDigit(plain[i]))
            {
                var start = i;
                while (i + 1 < plain.Length && (char.IsAsciiDigit(plain[i + 1]) || plain[i + 1] == '.'))
                    i++;
                if (number is not null || !decimal.TryParse(plain.AsSpan(start, i + 1 - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                    return null;
                number = value;
            }
            else if (DigitOf(plain[i]) is { } digit)
            {
                if (number is > 0 || (number == 0 && digit == 0))
                    return null;
                number = digit;
            }
            else if (plain[i] is '万' or '亿')
            {
                section += number ?? 0;
                if (section + total == 0 || large == plain[i])
                    return null;
                (total, section, number) = plain[i] == '亿' ? ((total + section) * 100_000_000m, 0, null) : (total + (section * 10_000m), 0m, (decimal?)null);
                (least, large) = (10_000, plain[i]);
            }
            else if (UnitOf(plain[i]) is { } unit)
            {
                if (unit >= least || number == 0 || (number is null && unit != 10))
                    return null;
                (section, number, least) = (section + ((number ?? 1) * unit), null, unit);
            }
            else
            {
                return null;
            }
        }

        return plain.Length > 1 && DigitOf(plain[^1]) == 0 ? null : total + section + (number ?? 0);
    }

    private static int? DigitOf(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var plain ? plain : Formal.IndexOf(c, StringComparison.Ordinal) is >= 0 and var formal ? formal : null,
    };

    private static int? UnitOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => null,
    };
}
