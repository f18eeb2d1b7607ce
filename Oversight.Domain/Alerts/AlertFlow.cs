using Oversight.Domain.Common;

namespace Oversight.Domain.Alerts;

/// <summary>Where an alert stands. That its explanation is overdue is no state.</summary>
public enum AlertState
{
    /// <summary>待签收</summary>
    Raised,

    /// <summary>待说明</summary>
    Acknowledged,

    /// <summary>待审核说明</summary>
    Explained,

    /// <summary>说明成立</summary>
    Accepted,

    /// <summary>已转问题</summary>
    TurnedIntoFinding,

    /// <summary>已消除</summary>
    Resolved,
}

/// <summary>What can be done with an alert.</summary>
public enum AlertStep
{
    Acknowledge,
    Explain,
    Accept,
    Return,
    TurnIntoFinding,
    Resolve,
}

/// <summary>The life cycle of an alert (办法第六条、第八条、第九条).</summary>
public static class AlertFlow
{
    private const string Department = "部门负责人、联络员、经办人";
    private const string Office = "法制室；涉及法制室的由分管副局长";

    /// <summary>The table.</summary>
    public static Flow<AlertState, AlertStep> Table { get; } = new("预警",
    [
        new(AlertState.Raised, AlertStep.Acknowledge, AlertState.Acknowledged, "签收", Department),
        new(AlertState.Raised, AlertStep.Explain, AlertState.Explained, "提交说明", "部门负责人、联络员"),
        new(AlertState.Acknowledged, AlertStep.Explain, AlertState.Explained, "提交说明", "部门负责人、联络员"),
        new(AlertState.Explained, AlertStep.Accept, AlertState.Accepted, "认可说明", Office),
        new(AlertState.Explained, AlertStep.Return, AlertState.Acknowledged, "退回说明", Office),
        new(AlertState.Raised, AlertStep.TurnIntoFinding, AlertState.TurnedIntoFinding, "转为问题", Office),
        new(AlertState.Acknowledged, AlertStep.TurnIntoFinding, AlertState.TurnedIntoFinding, "转为问题", Office),
        new(AlertState.Explained, AlertStep.TurnIntoFinding, AlertState.TurnedIntoFinding, "转为问题", Office),
        new(AlertState.Resolved, AlertStep.TurnIntoFinding, AlertState.TurnedIntoFinding, "转为问题", Office),
        new(AlertState.Raised, AlertStep.Resolve, AlertState.Resolved, "消除", "系统，情形已消除且规则不要求说明"),
        new(AlertState.Acknowledged, AlertStep.Resolve, AlertState.Resolved, "消除", "系统，情形已消除且规则不要求说明"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this AlertState state) => state switch
    {
        AlertState.Raised => "待签收",
        AlertState.Acknowledged => "待说明",
        AlertState.Explained => "待审核说明",
        AlertState.Accepted => "说明成立",
        AlertState.TurnedIntoFinding => "已转问题",
        AlertState.Resolved => "已消除",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Whether somebody still has something to do with it.</summary>
    public static bool IsLive(this AlertState state) => state is AlertState.Raised or AlertState.Acknowledged or AlertState.Explained;
}
