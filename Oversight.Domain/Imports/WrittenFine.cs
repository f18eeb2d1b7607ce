using System.Text.RegularExpressions;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Imports;

/// <summary>A range of fines.</summary>
/// <param name="Min">Least, in 分, or null.</param>
/// <param name="Max">Largest, in 分, or null.</param>
/// <param name="Unit">What it is counted by, e.g. 元/平方米; empty where nothing is registered.</param>
public sealed record FineText(long? Min, long? Max, string Unit);

/// <summary>Ranges of fines as lists and laws write them: 500元以上1000元以下, 二万元以下, 1-5万元, 每平方米五十元以上一百元以下.</summary>
public static partial class WrittenFine
{
    private const string NoAmount = "法条未定数额";
    private const decimal Most = 100_000_000_000m;

    /// <summary>The range. Reads back what <see cref="ItemWords.Fine"/> writes.</summary>
    /// <exception cref="InvalidInput">It cannot be read, or its ends are the wrong way round.</exception>
    public static FineText Read(string field, string text)
    {
        var plain = WrittenNumber.Half(text).Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).TrimEnd('。');
        if (plain is "" or "无" or "/" or "-" or "—" or "--" or "——" or "不适用")
            return new FineText(null, null, "");
        if (string.Equals(plain, ItemWords.WarningOnly, StringComparison.Ordinal))
            return new FineText(null, null, ItemWords.WarningOnly);
        if (plain.StartsWith(NoAmount, StringComparison.Ordinal))
            return new FineText(null, null, plain.Length > NoAmount.Length ? plain[NoAmount.Length..].Trim('(', ')') : "元");
        var unit = "元";
        if (Each().Match(plain) is { Success: true } each)
            (unit, plain) = ("元/" + each.Groups["u"].Value, plain[each.Length..]);
        else if (Per().Match(plain) is { Success: true } per)
            (unit, plain) = ("元/" + per.Groups["u"].Value, plain[..per.Index] + "元" + per.Groups["rest"].Value);
        plain = Words().Replace(plain, "");
        if (Range().Match(plain) is not { Success: true } match || unit.Length > 20)
            throw Unreadable(field, text);
        var (low, high) = (Amount(match.Groups["a"]), Amount(match.Groups["b"]));
        if ((match.Groups["a"].Success && low is null) || (match.Groups["b"].Success && high is null))
            throw Unreadable(field, text);

        // 1-5万元: the unit stands once for both; 500-1万元: it does not.
        if (low is { } l && high is { } h && match.Groups["dash"].Success && !match.Groups["ay"].Success && !match.Groups["a"].Value.Contains('万', StringComparison.Ordinal)
            && match.Groups["b"].Value.EndsWith('万') && l * 10_000 <= h)
        {
            low = l * 10_000;
        }

        var (min, max) = match.Groups["only"].Value switch { "以下" => ((decimal?)null, low), "以上" => (low, null), _ when !match.Groups["b"].Success => (low, low), _ => (low, high) };
        if (match.Groups["upto"].Success)
            (min, max) = (null, low);
        if (min > max)
            throw new InvalidInput(field, $"罚款幅度“{WrittenTerm.Shown(text)}”的下限高于上限，请核对。");
        return new FineText(Fen(field, text, min), Fen(field, text, max), unit);
    }

    private static decimal? Amount(Group group) => group.Success ? WrittenNumber.Read(group.Value) : null;

    private static long? Fen(string field, string text, decimal? yuan)
    {
        if (yuan is null)
            return null;
        if (yuan > Most || yuan * 100 != decimal.Truncate(yuan.Value * 100))
            throw Unreadable(field, text);
        return (long)(yuan * 100);
    }

    private static InvalidInput Unreadable(string field, string text) =>
        new(field, $"罚款幅度“{WrittenTerm.Shown(text)}”看不懂，请写成如“500元以上1000元以下”“二万元以下”“1-5万元”；只有警告的填“警告”，按倍数或比例的填“法条未定数额”。");

    [GeneratedRegex("^(?:并|可以|可|处以|处|按)*每(?:一)?(?<u>[^0-9零〇一二两三四五六七八九十百千万元]{1,8}?)(?:处以|处)?(?=[0-9零〇一二两三四五六七八九十百千万])", RegexOptions.None, 1000)]
    private static partial Regex Each();

    [GeneratedRegex("元/(?<u>[^0-9元]{1,16}?)(?<rest>以下|以上.*|)$", RegexOptions.None, 1000)]
    private static partial Regex Per();

    [GeneratedRegex("^(?:并|可以|可|处以|处|罚款|人民币)+|的?(?:罚款)?$", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("^(?<upto>不超过|最高)?(?<a>" + WrittenNumber.Letters + ")(?<ay>元)?(?:(?:以上(?:至|到)?|(?<dash>[-–—~～至到]+))(?<b>" + WrittenNumber.Letters + ")元?(?:以下)?|(?<only>以下|以上))?$", RegexOptions.None, 1000)]
    private static partial Regex Range();
}
