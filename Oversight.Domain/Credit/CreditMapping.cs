using System.Globalization;

namespace Oversight.Domain.Credit;

/// <summary>Where the value of a field comes from: data, shown on a page with its source.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="Source">One of <see cref="CreditMapping.Sources"/>; empty for a constant or for nothing.</param>
/// <param name="Constant">What always stands there; empty for a source.</param>
/// <param name="Transform">One of <see cref="CreditMapping.Transforms"/>; empty for none.</param>
/// <param name="Note">Why so, for the page.</param>
public sealed record CreditMapped(string Field, string Source, string Constant, string Transform, string Note);

/// <summary>Writes the thirty fields from what a case says.</summary>
public static class CreditMapping
{
    private const decimal FenInTenThousand = 1_000_000m;

    /// <summary>What a mapping can name as a source, and what it is.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["party.name"] = "当事人姓名或名称",
        ["party.category"] = "当事人类型",
        ["party.usci"] = "统一社会信用代码；个体工商户没有代码的，为17个0加X",
        ["party.registration"] = "工商注册号",
        ["party.representative"] = "法定代表人或经营者",
        ["party.idKind"] = "自然人证件类型",
        ["party.idNumber"] = "自然人证件号码",
        ["decision.number"] = "已制发的行政处罚决定书文号",
        ["decision.kinds"] = "处罚种类",
        ["decision.content"] = "处罚内容",
        ["decision.fine"] = "罚款金额（分）",
        ["decision.on"] = "作出决定的日期",
        ["disclosure.until"] = "公示截止日",
        ["item.name"] = "事项名称",
        ["item.breached"] = "违反的条款",
        ["item.basis"] = "处罚依据的条款",
        ["case.facts"] = "决定书写明的违法事实，没有的为简要情况",
        ["bureau.name"] = "本机关全称",
        ["bureau.code"] = "本机关统一社会信用代码（配置 Oversight:BureauCode）",
    };

    /// <summary>What can be done with a value, and what it is.</summary>
    public static IReadOnlyDictionary<string, string> Transforms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["fen-to-ten-thousand"] = "分换算为万元",
        ["slashed-day"] = "日期写作 2026/11/23",
    };

    /// <summary>The values by field; what somebody typed goes before what the case says.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="case">Values by source.</param>
    /// <param name="typed">Values by field that somebody typed.</param>
    public static IReadOnlyDictionary<string, string> Apply(IReadOnlyList<CreditMapped> mapping, IReadOnlyDictionary<string, string> @case, IReadOnlyDictionary<string, string> typed) =>
        mapping.ToDictionary(m => m.Field, m => typed.TryGetValue(m.Field, out var said) ? said : Of(m, @case), StringComparer.Ordinal);

    private static string Of(CreditMapped mapped, IReadOnlyDictionary<string, string> @case)
    {
        if (mapped.Source.Length == 0)
            return mapped.Constant;
        var value = @case.GetValueOrDefault(mapped.Source, "").Trim();
        return (mapped.Transform, value.Length) switch
        {
            (_, 0) => "",
            ("fen-to-ten-thousand", _) => (decimal.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) / FenInTenThousand).ToString("0.######", CultureInfo.InvariantCulture),
            ("slashed-day", _) => value.Replace('-', '/'),
            _ => value,
        };
    }
}
