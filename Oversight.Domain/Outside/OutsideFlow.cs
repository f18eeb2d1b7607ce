using Oversight.Domain.Common;

namespace Oversight.Domain.Outside;

/// <summary>How far a case of a sister system is known to be.</summary>
public enum OutsideState
{
    /// <summary>Opened there.</summary>
    Opened,

    /// <summary>Decided there.</summary>
    Decided,
}

/// <summary>What a sister system tells of a case.</summary>
public enum OutsideMove
{
    Step,
    Decide,
}

/// <summary>The life cycle of a case of a sister system, as far as it is told.</summary>
public static class OutsideFlow
{
    /// <summary>The table.</summary>
    public static Flow<OutsideState, OutsideMove> Table { get; } = new("外部办件",
    [
        new(OutsideState.Opened, OutsideMove.Step, OutsideState.Opened, "推送环节", "外部系统"),
        new(OutsideState.Opened, OutsideMove.Decide, OutsideState.Decided, "推送决定", "外部系统"),
        new(OutsideState.Decided, OutsideMove.Step, OutsideState.Decided, "推送环节", "外部系统"),
    ]);

    /// <summary>The name as screens say it.</summary>
    public static string Name(this OutsideState state) => state switch
    {
        OutsideState.Opened => "办理中",
        OutsideState.Decided => "已作出决定",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
