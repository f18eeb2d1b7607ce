using Oversight.Domain.Common;

namespace Oversight.Domain.Assessment;

/// <summary>Why something is on the ledger (办法第十六条).</summary>
public enum LedgerCause
{
    /// <summary>逾期未整改</summary>
    Overdue,

    /// <summary>整改不到位</summary>
    Inadequate,
}

/// <summary>Where an entry stands.</summary>
public enum LedgerState
{
    /// <summary>已记入</summary>
    Entered,

    /// <summary>申诉中</summary>
    Appealed,

    /// <summary>申诉不成立，维持</summary>
    Upheld,

    /// <summary>已撤销</summary>
    Revoked,
}

/// <summary>What can be done with an entry.</summary>
public enum LedgerStep
{
    Appeal,
    Uphold,
    Revoke,
}

/// <summary>The life cycle of an entry: one appeal, one decision.</summary>
public static class LedgerFlow
{
    /// <summary>The table.</summary>
    public static Flow<LedgerState, LedgerStep> Table { get; } = new("考核台账",
    [
        new(LedgerState.Entered, LedgerStep.Appeal, LedgerState.Appealed, "申诉", "部门负责人，一次为限"),
        new(LedgerState.Appealed, LedgerStep.Uphold, LedgerState.Upheld, "维持", "局领导"),
        new(LedgerState.Appealed, LedgerStep.Revoke, LedgerState.Revoked, "撤销", "局领导"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this LedgerState state) => state switch
    {
        LedgerState.Entered => "已记入",
        LedgerState.Appealed => "申诉中",
        LedgerState.Upheld => "申诉后维持",
        LedgerState.Revoked => "已撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The cause as article 16 says it.</summary>
    public static string Name(this LedgerCause cause) => cause switch
    {
        LedgerCause.Overdue => "逾期未整改",
        LedgerCause.Inadequate => "整改不到位",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };
}
