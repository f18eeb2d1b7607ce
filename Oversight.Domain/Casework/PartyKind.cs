namespace Oversight.Domain.Casework;

/// <summary>What sort of party (当事人) it is.</summary>
public enum PartyKind
{
    /// <summary>自然人</summary>
    Person,

    /// <summary>法人或其他组织</summary>
    Enterprise,

    /// <summary>个体工商户</summary>
    IndividualBusiness,
}

/// <summary>Chinese names of the sorts of party.</summary>
public static class PartyKinds
{
    /// <summary>The name as forms say it.</summary>
    public static string Name(this PartyKind kind) => kind switch
    {
        PartyKind.Person => "自然人",
        PartyKind.Enterprise => "法人或其他组织",
        PartyKind.IndividualBusiness => "个体工商户",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
