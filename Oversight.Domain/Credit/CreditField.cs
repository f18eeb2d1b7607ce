namespace Oversight.Domain.Credit;

/// <summary>One of the thirty fields of the record of an administrative penalty (双公示标准, 2018).</summary>
/// <param name="Code">Code, e.g. CF_XDR_MC.</param>
/// <param name="Name">Name.</param>
/// <param name="Need">When it must be filled in.</param>
/// <param name="Sort">What it holds.</param>
/// <param name="Most">Most characters; 0 where the sort says it.</param>
/// <param name="Choices">What it can be, or empty.</param>
/// <param name="Personal">Whether it says who a natural person is, so that it never reaches the public.</param>
/// <param name="Remedy">What to do where it is missing.</param>
/// <param name="Rule">The rule in words, for the page.</param>
public sealed record CreditField(string Code, string Name, CreditNeed Need, CreditSort Sort, int Most, IReadOnlyList<string> Choices, bool Personal, string Remedy, string Rule);

/// <summary>When a field must be filled in.</summary>
public enum CreditNeed
{
    /// <summary>必填</summary>
    Always,

    /// <summary>选填</summary>
    Optional,

    /// <summary>法人及非法人组织、个体工商户必填，自然人空</summary>
    BodyOrBusiness,

    /// <summary>法人及非法人组织必填</summary>
    Body,

    /// <summary>自然人必填</summary>
    Person,

    /// <summary>统一社会信用代码占位时必填</summary>
    WithPlaceholder,

    /// <summary>处罚类别含罚款时必填</summary>
    WithFine,

    /// <summary>处罚类别含没收时必填</summary>
    WithConfiscation,

    /// <summary>处罚类别含暂扣、吊销时必填</summary>
    WithLicence,
}

/// <summary>What a field holds.</summary>
public enum CreditSort
{
    Text,

    /// <summary>decimal(18,6), 万元.</summary>
    TenThousandYuan,

    /// <summary>yyyy-MM-dd or yyyy/MM/dd.</summary>
    Day,

    /// <summary>统一社会信用代码, or seventeen zeros and X.</summary>
    SocialCode,

    /// <summary>One or more of the choices, divided by semicolons.</summary>
    Kinds,
}

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">Code.</param>
/// <param name="Sentence">What is wrong and what to do; holds no value of a person.</param>
public sealed record CreditFault(string Field, string Sentence);
