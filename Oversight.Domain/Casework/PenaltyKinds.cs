namespace Oversight.Domain.Casework;

/// <summary>处罚种类 of the credit standard (双公示, 2018), as a decision's words name them.</summary>
public enum PenaltyKind
{
    /// <summary>1 警告、通报批评</summary>
    Warning,

    /// <summary>2 罚款</summary>
    Fine,

    /// <summary>3 没收违法所得、没收非法财物</summary>
    Confiscation,

    /// <summary>4 责令停产停业</summary>
    Closure,

    /// <summary>5 暂扣或者吊销许可证、执照</summary>
    Licence,

    /// <summary>6 行政拘留</summary>
    Detention,

    /// <summary>9 其他</summary>
    Other,
}

/// <summary>Names of the kinds, and how a decision is read for them.</summary>
public static class PenaltyKinds
{
    private static readonly (PenaltyKind Kind, string[] Words)[] Words =
    [
        (PenaltyKind.Warning, ["警告", "通报批评"]),
        (PenaltyKind.Confiscation, ["没收"]),
        (PenaltyKind.Closure, ["责令停产", "责令停业", "停产停业"]),
        (PenaltyKind.Licence, ["吊销", "暂扣", "降低资质"]),
        (PenaltyKind.Detention, ["行政拘留"]),
    ];

    /// <summary>The name as the credit standard writes it.</summary>
    public static string Name(this PenaltyKind kind) => kind switch
    {
        PenaltyKind.Warning => "警告",
        PenaltyKind.Fine => "罚款",
        PenaltyKind.Confiscation => "没收违法所得、没收非法财物",
        PenaltyKind.Closure => "责令停产停业",
        PenaltyKind.Licence => "暂扣或者吊销许可证、暂扣或者吊销执照",
        PenaltyKind.Detention => "行政拘留",
        PenaltyKind.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kinds that a decision imposes: the fine from its sum, the others from its words.</summary>
    public static IReadOnlyList<PenaltyKind> Of(CaseDecision decision)
    {
        List<PenaltyKind> kinds = [.. Words.Where(w => w.Words.Any(word => decision.Content.Contains(word, StringComparison.Ordinal))).Select(w => w.Kind)];
        if (decision.Fine is > 0)
            kinds.Add(PenaltyKind.Fine);
        return kinds.Count > 0 ? [.. kinds.Order()] : [PenaltyKind.Other];
    }

    /// <summary>The kinds in a line.</summary>
    public static string Line(IEnumerable<PenaltyKind> kinds) => string.Join(';', kinds.Select(k => k.Name()));
}
