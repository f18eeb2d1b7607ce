namespace Oversight.Domain.Credit;

/// <summary>What a credit record tells the system that receives it.</summary>
public enum CreditKind
{
    /// <summary>新增</summary>
    New,

    /// <summary>变更 of a former one</summary>
    Change,

    /// <summary>撤销 of a former one</summary>
    Withdrawal,
}

/// <summary>Chinese names of the kinds.</summary>
public static class CreditKinds
{
    /// <summary>The name as the file says it.</summary>
    public static string Name(this CreditKind kind) => kind switch
    {
        CreditKind.New => "新增",
        CreditKind.Change => "变更",
        CreditKind.Withdrawal => "撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
