using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Alerts;

/// <summary>What a rule watches for. Fixed: each has a query of its own; which rules use it, and how strictly, is data.</summary>
public enum AlertKind
{
    /// <summary>环节逾期</summary>
    StepLate,

    /// <summary>办件逾期</summary>
    CaseLate,

    /// <summary>跳过环节</summary>
    StepSkipped,

    /// <summary>越序越岗</summary>
    OutOfOrder,

    /// <summary>办件停滞</summary>
    StandsStill,

    /// <summary>金额超出档次或法定幅度</summary>
    AmountOutside,

    /// <summary>逾期未公开</summary>
    NotDisclosed,

    /// <summary>无证据办结</summary>
    ClosedWithoutEvidence,

    /// <summary>无法定理由不予立案、不予受理</summary>
    RefusedWithoutGround,

    /// <summary>计划检查未开展</summary>
    PlannedCheckMissing,

    /// <summary>外部数据异常</summary>
    OutsideFact,

    /// <summary>决定后更正当事人</summary>
    PartyCorrected,
}

/// <summary>What is fixed about each kind.</summary>
/// <param name="Name">The name in Chinese.</param>
/// <param name="ThresholdName">What its number says; empty where it has none.</param>
/// <param name="Unit">Unit of the number.</param>
/// <param name="Least">Least number that makes sense.</param>
/// <param name="Most">Largest.</param>
/// <param name="Categories">Categories to which it can apply.</param>
public sealed record AlertKindSheet(string Name, string ThresholdName, string Unit, int Least, int Most, IReadOnlyList<PowerCategory> Categories)
{
    /// <summary>Whether it carries a list of lawful grounds.</summary>
    public bool HasGrounds { get; init; }
}

/// <summary>The kinds with their fixed parts.</summary>
public static class AlertKinds
{
    private static readonly IReadOnlyList<PowerCategory> All = Enum.GetValues<PowerCategory>();

    /// <summary>What is fixed about the kind.</summary>
    public static AlertKindSheet Sheet(this AlertKind kind) => kind switch
    {
        AlertKind.StepLate => new("环节逾期", "超过环节时限", "个工作日以上", 0, 60, All),
        AlertKind.CaseLate => new("办件逾期", "超过承诺时限", "个工作日以上", 0, 60, All),
        AlertKind.StepSkipped => new("跳过环节", "同一办件跳过的环节达到", "个", 1, 10, All),
        AlertKind.OutOfOrder => new("越序越岗", "同一办件被拒绝的越序、越岗操作达到", "次", 1, 20, All),
        AlertKind.StandsStill => new("办件停滞", "连续没有任何办理动作达到", "个工作日", 1, 250, All),
        AlertKind.AmountOutside => new("金额超出幅度", "偏离裁量档次", "%以上", 0, 100, [PowerCategory.Penalty]),
        AlertKind.NotDisclosed => new("逾期未公开", "超过公开期限", "个工作日以上", 0, 60, All),
        AlertKind.ClosedWithoutEvidence => new("无证据办结", "案卷证据少于", "份", 1, 20, All),
        AlertKind.RefusedWithoutGround => new("无法定理由不予立案、不予受理", "", "", 0, 0, All) { HasGrounds = true },
        AlertKind.PlannedCheckMissing => new("计划检查未开展", "季末完成比例低于", "%", 1, 100, [PowerCategory.Check]),
        AlertKind.PartyCorrected => new("决定后更正当事人", "", "", 0, 0, All),
        AlertKind.OutsideFact => new("外部数据异常", "", "", 0, 0, All),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this AlertKind kind) => kind.Sheet().Name;
}

/// <summary>How grave an alert is.</summary>
public enum AlertWeight
{
    /// <summary>提示</summary>
    Hint,

    /// <summary>一般</summary>
    Ordinary,

    /// <summary>严重</summary>
    Grave,
}

/// <summary>Whom an alert of a rule is told besides the head of the department, who always is.</summary>
public enum AlertAddressee
{
    /// <summary>联络员</summary>
    Liaison,

    /// <summary>经办人</summary>
    Handler,

    /// <summary>分管副局长</summary>
    DeputyInCharge,

    /// <summary>局领导</summary>
    Leaders,

    /// <summary>法制室</summary>
    LegalOffice,
}

/// <summary>Chinese names.</summary>
public static class AlertWords
{
    /// <summary>The name of the weight.</summary>
    public static string Name(this AlertWeight weight) => weight switch
    {
        AlertWeight.Hint => "提示",
        AlertWeight.Ordinary => "一般",
        AlertWeight.Grave => "严重",
        _ => throw new ArgumentOutOfRangeException(nameof(weight), weight, null),
    };

    /// <summary>The name of the addressee.</summary>
    public static string Name(this AlertAddressee addressee) => addressee switch
    {
        AlertAddressee.Liaison => "联络员",
        AlertAddressee.Handler => "经办人",
        AlertAddressee.DeputyInCharge => Role.DeputyLeader.Name(),
        AlertAddressee.Leaders => Role.Leader.Name(),
        AlertAddressee.LegalOffice => Role.LegalOffice.Name(),
        _ => throw new ArgumentOutOfRangeException(nameof(addressee), addressee, null),
    };
}
