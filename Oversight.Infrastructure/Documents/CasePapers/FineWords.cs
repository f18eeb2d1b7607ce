using System.Text;

namespace Oversight.Infrastructure.Documents.CasePapers;

/// <summary>Money in capital numerals (正确填写票据和结算凭证的基本规定), as decisions write it beside the figure.</summary>
public static class FineWords
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <summary>The amount in words, e.g. 捌佰元整, 壹仟贰佰叁拾元伍角.</summary>
    /// <param name="fen">In 分; not negative.</param>
    public static string Of(long fen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fen);
        var (yuan, rest) = (fen / 100, (int)(fen % 100));
        var (jiao, cent) = (rest / 10, rest % 10);
        var words = new StringBuilder(yuan == 0 && rest > 0 ? "" : $"{Whole(yuan)}元");
        if (rest == 0)
            return words.Append('整').ToString();
        if (jiao > 0)
            words.Append(Digits[jiao]).Append('角');
        else if (yuan > 0)
            words.Append('零');
        return cent > 0 ? words.Append(Digits[cent]).Append('分').ToString() : words.ToString();
    }

    private static string Whole(long yuan)
    {
        if (yuan == 0)
            return "零";
        var words = "";
        var gap = false;
        for (var group = 0; yuan > 0; group++, yuan /= 10_000)
        {
            var four = (int)(yuan % 10_000);
            if (four > 0)
                words = $"{Four(four)}{Groups[group]}{(gap && words.Length > 0 ? "零" : "")}{words}";
            gap = four is > 0 and < 1000 || (four == 0 && words.Length > 0);
        }

        return words;
    }

    private static string Four(int four)
    {
        var words = new StringBuilder();
        var zero = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = four / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                zero = words.Length > 0;
                continue;
            }

            if (zero)
                words.Append('零');
            zero = false;
            words.Append(Digits[digit]).Append(Places[place]);
        }

        return words.ToString();
    }
}
