using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>What a case cost, and who bears it by law.</summary>
public sealed class CaseCost
{
    private CaseCost() => Note = "";

    internal CaseCost(Guid id, int number, CostDraft draft, Guid by, DateTime now) =>
        (Id, Number, Kind, Amount, IncurredOn, Note, AddedBy, AddedAt) = (id, number, draft.Kind, draft.Amount, draft.IncurredOn, draft.Note, by, now);

    public Guid Id { get; private init; }

    /// <summary>From 1; a struck one keeps its number.</summary>
    public int Number { get; private init; }

    public CostKind Kind { get; private init; }

    /// <summary>In 分.</summary>
    public long Amount { get; private init; }

    /// <summary>China time.</summary>
    public DateOnly IncurredOn { get; private init; }

    public string Note { get; private init; }

    public Guid AddedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private init; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? StruckAt { get; private set; }

    public string StruckReason { get; private set; } = "";

    internal void Strike(DateTime now, string reason) => (StruckAt, StruckReason) = (now, reason);
}

/// <summary>What the money went for.</summary>
public enum CostKind
{
    /// <summary>检测、检验、检疫、鉴定费</summary>
    Testing,

    /// <summary>保管费</summary>
    Storage,

    /// <summary>代履行费</summary>
    Substitute,

    /// <summary>公告、邮寄等送达费</summary>
    Service,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Chinese names of the costs, and who bears them.</summary>
public static class CostKinds
{
    /// <summary>The name as forms say it.</summary>
    public static string Name(this CostKind kind) => kind switch
    {
        CostKind.Testing => "检测鉴定费",
        CostKind.Storage => "保管费",
        CostKind.Substitute => "代履行费",
        CostKind.Service => "送达费",
        CostKind.Other => "其他费用",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Who bears it: the party only what substitute performance costs (行政强制法第二十五条、第二十六条、第五十一条).</summary>
    public static string Bearer(this CostKind kind) => kind == CostKind.Substitute ? "当事人" : "本局";

    /// <summary>The clause that says so, or empty.</summary>
    public static string Clause(this CostKind kind) => kind switch
    {
        CostKind.Testing => "行政强制法第二十五条第三款",
        CostKind.Storage => "行政强制法第二十六条第三款",
        CostKind.Substitute => "行政强制法第五十一条第二款",
        _ => "",
    };
}

/// <summary>What a form holds about a cost.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Amount">In 分.</param>
/// <param name="IncurredOn">When, China time.</param>
/// <param name="Note">To whom, and what for, in words.</param>
public sealed record CostDraft(CostKind Kind, long Amount, DateOnly IncurredOn, string Note)
{
    private const long Most = 1_000_000_000_00;

    internal CostDraft Checked(DateOnly today) => this with
    {
        Amount = Amount is > 0 and <= Most ? Amount : throw new InvalidInput("amount", "金额应大于0元，不超过10亿元，请核对。"),
        IncurredOn = InvalidInput.Within("incurred", "发生日期", IncurredOn, today.AddYears(-10), today),
        Note = InvalidInput.Require("note", "收款人和用途", Note, 200, 2),
    };
}
