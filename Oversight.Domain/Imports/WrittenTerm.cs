using System.Text.RegularExpressions;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Imports;

/// <summary>Time limits as lists write them: 7个工作日, 自受理之日起二十日内, 3个月（行政处罚法第六十条）, 无.</summary>
public static partial class WrittenTerm
{
    private const string NotMoved = "末日为休息日的不顺延";
    private static readonly string[] None = ["", "无", "/", "-", "—", "--", "——", "不适用", "未规定", "无规定", "法律未规定", "无法定时限", "无法定期限"];

    /// <summary>The term, or null where the text says that there is none. Reads back what <see cref="ItemWords.Limit"/> writes.</summary>
    /// <exception cref="InvalidInput">It cannot be read; the sentence gives an example.</exception>
    public static Term? Read(string field, string label, string text)
    {
        var bracket = text.IndexOfAny(['（', '(']);
        var head = WrittenNumber.Half(bracket < 0 ? text : text[..bracket]).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var more = bracket < 0 ? "" : text[(bracket + 1)..].TrimEnd();
        more = more.EndsWith('）') || more.EndsWith(')') ? more[..^1] : more;
        if (None.Contains(head, StringComparer.Ordinal))
            return null;
        if (Written().Match(head) is not { Success: true } match)
            throw new InvalidInput(field, $"{label}“{Shown(text)}”看不懂，请写成如“7个工作日”“90日”“3个月”“24小时”；没有的填“无”，即办的填“1个工作日”。");
        if (WrittenNumber.Read(match.Groups["n"].Value) is not { } number || number != decimal.Truncate(number) || number is < 1 or > 100_000)
            throw new InvalidInput(field, $"{label}“{Shown(text)}”的数字应为1以上的整数，如“7个工作日”。");
        var parts = more.Split('；', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var clause = string.Join('；', parts.Where(p => !string.Equals(p, NotMoved, StringComparison.Ordinal)));
        if (clause.Length > 200)
            throw new InvalidInput(field, $"{label}的依据超过200个字，请缩短。");
        try
        {
            return new Term((int)number, UnitOf(match.Groups["u"].Value), !parts.Contains(NotMoved, StringComparer.Ordinal), clause);
        }
        catch (RuleBroken e)
        {
            throw new InvalidInput(field, $"{label}：{e.Message}");
        }
    }

    internal static string Shown(string text) => text.Length <= 30 ? text : text[..30] + "…";

    private static TermUnit UnitOf(string unit) => unit switch
    {
        "工作日" => TermUnit.WorkingDays,
        "月" => TermUnit.Months,
        "年" => TermUnit.Years,
        "小时" => TermUnit.Hours,
        _ => TermUnit.CalendarDays,
    };

    [GeneratedRegex("^(?:自?[^0-9]*?(?:之日起|起|后))?(?:不超过|不得超过|为)?(?<n>[-0-9.零〇一二两三四五六七八九十百千]+)个?(?<u>工作日|自然日|日历日|日|天|月|年|小时)(?:以内|之内|内)?(?:办结|作出决定)?$", RegexOptions.None, 1000)]
    private static partial Regex Written();
}
