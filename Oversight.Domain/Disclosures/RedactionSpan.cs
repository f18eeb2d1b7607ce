namespace Oversight.Domain.Disclosures;

/// <summary>Why words are taken out of what the public reads.</summary>
public enum RedactionWhy
{
    /// <summary>自然人姓名</summary>
    Name,

    /// <summary>未成年人</summary>
    Minor,

    /// <summary>证件号码</summary>
    Identity,

    /// <summary>电话、邮箱等联系方式</summary>
    Contact,

    /// <summary>住址中街路以下的部分</summary>
    Address,

    /// <summary>银行账号</summary>
    Account,

    /// <summary>车牌号</summary>
    Plate,

    /// <summary>商业秘密</summary>
    TradeSecret,

    /// <summary>其他不宜公开的内容</summary>
    Other,
}

/// <summary>Chinese names of the reasons, and what stands in place of the words.</summary>
public static class RedactionWhys
{
    /// <summary>The name as the form says it.</summary>
    public static string Name(this RedactionWhy why) => why switch
    {
        RedactionWhy.Name => "自然人姓名",
        RedactionWhy.Minor => "未成年人",
        RedactionWhy.Identity => "证件号码",
        RedactionWhy.Contact => "联系方式",
        RedactionWhy.Address => "门牌住址",
        RedactionWhy.Account => "银行账号",
        RedactionWhy.Plate => "车牌号",
        RedactionWhy.TradeSecret => "商业秘密",
        RedactionWhy.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };
}

/// <summary>Words of a section that the public reads otherwise.</summary>
/// <param name="Section">Code of the section.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Why">Why.</param>
/// <param name="With">What stands there instead.</param>
public sealed record RedactionSpan(string Section, int Start, int Length, RedactionWhy Why, string With)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether it shares a character with another.</summary>
    public bool Meets(RedactionSpan other) => string.Equals(Section, other.Section, StringComparison.Ordinal) && Start < other.End && other.Start < End;
}
