namespace Oversight.Domain.Casework;

/// <summary>证件类型 of a party, as the credit standard of 2018 (双公示) lists them.</summary>
public enum IdentityKind
{
    /// <summary>居民身份证</summary>
    IdCard,

    /// <summary>统一社会信用代码</summary>
    Usci,

    /// <summary>工商注册号 of an individual business that has no unified code yet.</summary>
    BusinessRegistration,

    /// <summary>护照</summary>
    Passport,

    /// <summary>港澳居民来往内地通行证</summary>
    HongKongMacauPermit,

    /// <summary>台湾居民来往大陆通行证</summary>
    TaiwanPermit,
}

/// <summary>Chinese names of the documents, and which sort of party is known by which.</summary>
public static class IdentityKinds
{
    /// <summary>The name as forms say it.</summary>
    public static string Name(this IdentityKind kind) => kind switch
    {
        IdentityKind.IdCard => "居民身份证",
        IdentityKind.Usci => "统一社会信用代码",
        IdentityKind.BusinessRegistration => "工商注册号",
        IdentityKind.Passport => "护照",
        IdentityKind.HongKongMacauPermit => "港澳居民来往内地通行证",
        IdentityKind.TaiwanPermit => "台湾居民来往大陆通行证",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What a party of the sort can be known by, the usual one first.</summary>
    public static IReadOnlyList<IdentityKind> Of(PartyKind party) => party switch
    {
        PartyKind.Enterprise => [IdentityKind.Usci],
        PartyKind.IndividualBusiness => [IdentityKind.Usci, IdentityKind.BusinessRegistration],
        _ => [IdentityKind.IdCard, IdentityKind.Passport, IdentityKind.HongKongMacauPermit, IdentityKind.TaiwanPermit],
    };
}
