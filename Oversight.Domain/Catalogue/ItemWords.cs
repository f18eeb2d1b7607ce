using System.Globalization;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <summary>The parts of a content in words, one form for screen, paper and files.</summary>
public static class ItemWords
{
    /// <summary>What the unit of a fine says where the law gives a warning and no fine.</summary>
    public const string WarningOnly = "警告";

    private const string Money = "元";
    private const string NoAmount = "法条未定数额";

    /// <summary>One line a basis: 《law》（version文本，level）article：words.</summary>
    public static string Bases(ItemContent content, bool breached) => Lines(content.Bases.Where(b => b.Breached == breached).Select(Basis));

    /// <summary>One basis: 《law》（version文本，level）article：words.</summary>
    public static string Basis(ContentBasis basis)
    {
        var text = string.Join('，', new[] { basis.LawVersion.Length > 0 ? $"{basis.LawVersion}文本" : "", basis.Level }.Where(t => t.Length > 0));
        return $"《{basis.Law}》{(text.Length > 0 ? $"（{text}）" : "")}{basis.Article}{(basis.Quote.Length > 0 ? $"：{basis.Quote}" : "")}";
    }

    /// <summary>The departments, each with 主办 or 协办.</summary>
    public static string Handling(ItemContent content, ItemNames names) =>
        string.Join('、', content.Handling.OrderByDescending(h => h.Lead).Select(h => $"{names.Department(h.DepartmentId)}（{(h.Lead ? "主办" : "协办")}）"));

    /// <summary>A limit with its clause, and whether its end rolls over; empty where there is none.</summary>
    public static string Limit(Term? term)
    {
        if (term is null)
            return "";
        var more = string.Join('；', new[] { term.Clause, term.RollsOver ? "" : "末日为休息日的不顺延" }.Where(t => t.Length > 0));
        return more.Length > 0 ? $"{term.Text}（{more}）" : term.Text;
    }

    /// <summary>One line a risk: stage｜form｜level｜measure｜who answers for it.</summary>
    public static string Risks(ItemContent content) => Lines(content.Risks.Select(r => string.Join('｜', r.Stage, r.Form, r.Level, r.Measure, r.Responsible)));

    /// <summary>One line a chart: for whom, file name, and the first eight digits of its hash, so that another file of the same name is told apart.</summary>
    public static string Charts(ItemContent content) =>
        Lines(content.Charts.OrderByDescending(c => c.Outside).Select(c => $"{(c.Outside ? "外部" : "内部")}：{c.Name}（校验 {c.Hash[..Math.Min(8, c.Hash.Length)]}）"));

    /// <summary>The range of fines in 元 with its unit; 警告 where the law gives no fine; otherwise that it gives no amount; empty where nothing is registered.</summary>
    /// <param name="min">Least fine in 分, or null.</param>
    /// <param name="max">Largest fine in 分, or null.</param>
    /// <param name="unit">What it is counted by, e.g. 元/平方米.</param>
    public static string Fine(long? min, long? max, string unit) => (min, max) switch
    {
        (null, null) when unit.Length == 0 => "",
        (null, null) => unit switch { WarningOnly => WarningOnly, Money => NoAmount, _ => $"{NoAmount}（{unit}）" },
        ({ } least, { } most) when least == most => $"{Yuan(least)} {Unit(unit)}",
        ({ } least, { } most) => $"{Yuan(least)}–{Yuan(most)} {Unit(unit)}",
        (null, { } most) => $"{Yuan(most)} {Unit(unit)}以下",
        ({ } least, null) => $"{Yuan(least)} {Unit(unit)}以上",
    };

    /// <summary>分 as 元, e.g. 1,000 or 0.5.</summary>
    public static string Yuan(long fen) => (fen / 100m).ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>Whether correction is ordered first; empty where it does not apply.</summary>
    public static string RectifyFirst(bool? first) => first switch { true => "先责令改正", false => "不以责令改正为前提", null => "" };

    private static string Unit(string unit) => unit.Length > 0 ? unit : Money;

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
