using System.Globalization;
using Oversight.Domain.Casework;

namespace Oversight.Domain.Credit;

/// <summary>Checks a record against the thirty fields.</summary>
public static class CreditCheck
{
    /// <summary>What stands for the code of an individual business that has none yet.</summary>
    public const string Placeholder = "00000000000000000X";

    /// <summary>The words of 行政相对人类别.</summary>
    public const string Body = "法人及非法人组织";

    /// <summary>See <see cref="Body"/>.</summary>
    public const string Person = "自然人";

    /// <summary>See <see cref="Body"/>.</summary>
    public const string Business = "个体工商户";

    private const string PartyCategory = "CF_XDR_LB";
    private const string Code = "CF_XDR_SHXYM";
    private const string Kinds = "CF_CFLB";

    /// <summary>Every fault, in the order of the fields.</summary>
    /// <param name="values">Values by code.</param>
    /// <param name="fields">The rules.</param>
    public static IReadOnlyList<CreditFault> Faults(IReadOnlyDictionary<string, string> values, IReadOnlyList<CreditField> fields) =>
        [.. fields.Select(f => Fault(f, values.GetValueOrDefault(f.Code, "").Trim(), values) is { } sentence ? new CreditFault(f.Code, sentence) : null).OfType<CreditFault>()];

    private static string? Fault(CreditField field, string value, IReadOnlyDictionary<string, string> all)
    {
        if (value.Length == 0)
            return Needed(field.Need, all) ? $"{field.Name}必须填写：{field.Remedy}。" : null;
        if (field.Need is CreditNeed.BodyOrBusiness && string.Equals(Of(all, PartyCategory), Person, StringComparison.Ordinal))
            return $"{field.Name}在行政相对人为自然人时应为空，请清空。";
        if (field.Most > 0 && value.Length > field.Most)
            return $"{field.Name}最多{field.Most}个字符，现有{value.Length}个，请缩短。";
        if (value.Any(c => char.IsControl(c) && c is not '\n'))
            return $"{field.Name}中有无法报送的控制字符，请重新填写。";
        return field.Sort switch
        {
            CreditSort.TenThousandYuan => Money(field, value),
            CreditSort.Day => Day(value) is null ? $"{field.Name}应为日期，例如 2026-11-23 或 2026/11/23，请改正。" : null,
            CreditSort.SocialCode => SocialCode(field, value, all),
            CreditSort.Kinds when value.Split(';').FirstOrDefault(k => !field.Choices.Contains(k, StringComparer.Ordinal)) is { } unknown => $"{field.Name}中没有“{unknown}”，只能是{string.Join("、", field.Choices)}，以分号分隔，请改正。",
            _ when field.Sort == CreditSort.Text && field.Choices.Count > 0 && !field.Choices.Contains(value, StringComparer.Ordinal) => $"{field.Name}只能是{string.Join("、", field.Choices)}，请改正。",
            _ => null,
        };
    }

    private static bool Needed(CreditNeed need, IReadOnlyDictionary<string, string> all) => need switch
    {
        CreditNeed.Always => true,
        CreditNeed.BodyOrBusiness => Of(all, PartyCategory) is Body or Business,
        CreditNeed.Body => Of(all, PartyCategory) is Body,
        CreditNeed.Person => Of(all, PartyCategory) is Person,
        CreditNeed.WithPlaceholder => Of(all, Code) is Placeholder,
        CreditNeed.WithFine => Has(all, PenaltyKind.Fine),
        CreditNeed.WithConfiscation => Has(all, PenaltyKind.Confiscation),
        CreditNeed.WithLicence => Has(all, PenaltyKind.Licence),
        _ => false,
    };

    private static string? SocialCode(CreditField field, string value, IReadOnlyDictionary<string, string> all)
    {
        if (string.Equals(value, Placeholder, StringComparison.Ordinal) && string.Equals(field.Code, Code, StringComparison.Ordinal))
            return Of(all, PartyCategory) is Business ? null : $"{field.Name}只有个体工商户暂无代码时才可以填17个0加X，请按营业执照填写。";
        return value.Length != 18 ? $"{field.Name}应为18位，现有{value.Length}位，请核对营业执照。"
            : IdentityNumber.IsUsci(value) ? null : $"{field.Name}的校验位不符，可能有一位输错，请核对营业执照。";
    }

    private static string? Money(CreditField field, string value)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return $"{field.Name}应为以万元为单位的数，例如2000元填0.2，请改正。";
        if (amount >= 1_000_000_000_000m || decimal.Round(amount, 6) != amount)
            return $"{field.Name}整数最多12位、小数最多6位，请改正。";
        return null;
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1949 ? day : null;

    private static bool Has(IReadOnlyDictionary<string, string> all, PenaltyKind kind) => Of(all, Kinds).Split(';').Contains(kind.Name(), StringComparer.Ordinal);

    private static string Of(IReadOnlyDictionary<string, string> all, string code) => all.GetValueOrDefault(code, "").Trim();
}
