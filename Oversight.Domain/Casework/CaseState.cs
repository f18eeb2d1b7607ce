using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Casework;

/// <summary>Where a case stands. Overdue is no state: it follows from the due instant and now.</summary>
public enum CaseState
{
    /// <summary>Registered, not yet taken on.</summary>
    Registered,

    /// <summary>Taken on (立案, 受理, 启动); the clocks run.</summary>
    Accepted,

    /// <summary>中止: the clocks stand still.</summary>
    Suspended,

    /// <summary>The decision is made; service and execution are left.</summary>
    Decided,

    /// <summary>办结</summary>
    Closed,

    /// <summary>不予立案, 不予受理, 不予启动</summary>
    NotAccepted,

    /// <summary>终止</summary>
    Terminated,

    /// <summary>撤回</summary>
    Withdrawn,
}

/// <summary>Chinese names of the states.</summary>
public static class CaseStates
{
    /// <summary>The name in the words of the category.</summary>
    public static string Name(this CaseState state, PowerCategory category) => state switch
    {
        CaseState.Registered => $"待{category.AcceptWord()}",
        CaseState.Accepted => "办理中",
        CaseState.Suspended => "已中止",
        CaseState.Decided => "已作出决定",
        CaseState.Closed => "已办结",
        CaseState.NotAccepted => category.RefuseWord(),
        CaseState.Terminated => "已终止",
        CaseState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Whether something is still to be done.</summary>
    public static bool IsOpen(this CaseState state) => state is CaseState.Registered or CaseState.Accepted or CaseState.Suspended or CaseState.Decided;
}
