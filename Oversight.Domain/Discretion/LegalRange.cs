using System.Text.RegularExpressions;
using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

/// <summary>How far the law lets a fine go.</summary>
/// <param name="Min">Least, 分; null where the law sets none.</param>
/// <param name="Max">Largest, 分; null where the law sets none.</param>
/// <param name="Unit">What it is counted by, e.g. 元, 元/平方米.</param>
/// <param name="Cap">Largest sum of a case, 分; null for none.</param>
public sealed partial record LegalRange(long? Min, long? Max, string Unit, long? Cap)
{
    private const string Number = WrittenNumber.Characters + "+";

    /// <summary>The range without the cap.</summary>
    public Bounds Bounds => Bounds.Closed(Min, Max);

    /// <summary>The range in words.</summary>
    public string Words => Min is null && Max is null
        ? Unit is "警告" ? "警告，不罚款" : "法条未定数额"
        : Bounds.Words(100, "元") + Per + (Cap is { } cap ? $"，总额不超过{Bounds.Number(cap, 100)}元" : "");

    /// <summary>The addition to 元, e.g. /平方米.</summary>
    public string Per => Unit.StartsWith("元/", StringComparison.Ordinal) ? Unit[1..] : "";

    /// <summary>The range that a clause names in words or digits, such as 每平方米处以三十元以上一百元以下罚款，总额不得超过二万元 or 20–50元; null where it names none.</summary>
    public static LegalRange? Read(string clause)
    {
        var text = clause.Replace(" ", "", StringComparison.Ordinal);
        var cap = Cap_().Match(text) is { Success: true } c ? Fen(c.Groups["cap"].Value) : null;
        var rest = Cap_().Replace(text, "");
        var per = Per_().Match(rest) is { Success: true } p ? "元/" + p.Groups["per"].Value : "元";
        if (TwoEnds().Match(rest) is { Success: true } two)
        {
            var (low, high) = (two.Groups["low"].Value, two.Groups["high"].Value);
            return Fen(high) is { } most && Fen(high[^1] is '万' && low[^1] is not '万' && two.Groups["bare"].Success ? low + "万" : low) is { } least && least <= most ? new LegalRange(least, most, per, cap) : null;
        }

        if (Upper().Match(rest) is { Success: true } upper && Fen(upper.Groups["high"].Value) is { } only)
            return new LegalRange(null, only, per, cap);
        return Fixed().Match(rest) is { Success: true } fix && Fen(fix.Groups["sum"].Value) is { } sum ? new LegalRange(sum, sum, per, cap) : null;
    }

    /// <summary>元 in words or digits as 分, or null.</summary>
    public static long? Fen(string yuan) => WrittenNumber.Thousandths(yuan) is { } t && t % 10 == 0 ? t / 10 : null;

    [GeneratedRegex("[，,；;]?且?(总额|总计|最高)?(不得超过|不超过|≤|最高不得超过)(?<cap>" + Number + ")元", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cap_();

    [GeneratedRegex("(每(?<per>平方米|株|处|只|车|辆|日|吨|立方米|米|个)|元/(?<per>平方米·日|平方米|株|处|只|车|辆|日|吨|立方米|米|个))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Per_();

    [GeneratedRegex("(?<low>" + Number + ")(元以上(?<high>" + Number + ")元以下|(?<bare>元?[-—–－~～至到])(?<high>" + Number + ")元)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoEnds();

    [GeneratedRegex("(?<high>" + Number + ")元(以下|以内)|≤(?<high>" + Number + ")元", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Upper();

    [GeneratedRegex("(?<sum>" + Number + ")元(的)?罚款", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fixed();
}
