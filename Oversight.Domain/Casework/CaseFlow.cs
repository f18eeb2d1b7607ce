using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>What can be done to a case.</summary>
public enum CaseMove
{
    Accept,
    Decline,
    WorkStep,
    Propose,
    Check,

    /// <summary>法制审核 of a proposal that leaves its tier of discretion.</summary>
    ReviewDeparture,
    Decide,
    DecideOnTheSpot,
    Suspend,
    Resume,
    Extend,
    Reassign,
    Close,
    Terminate,
    Withdraw,

    /// <summary>From the simple to the ordinary procedure.</summary>
    TurnOrdinary,

    /// <summary>Parties, evidence, costs and links of an open case.</summary>
    KeepFile,

    /// <summary>What the department says to the procedure check, while the case runs and after it ended.</summary>
    ExplainCheck,

    /// <summary>The reviewer does not accept what was said to the procedure check.</summary>
    RejectExplanation,

    /// <summary>The decision fell: changed, revoked, found unlawful or void.</summary>
    RevokeDecision,

    /// <summary>更正当事人, asked for by one person.</summary>
    AskCorrection,

    /// <summary>更正当事人, agreed to by another.</summary>
    ReviewCorrection,
}

/// <summary>The life cycle of a case: one table, worded by category.</summary>
public static class CaseFlow
{
    private static readonly Dictionary<PowerCategory, Flow<CaseState, CaseMove>> ByCategory =
        Enum.GetValues<PowerCategory>().ToDictionary(c => c, c => new Flow<CaseState, CaseMove>("办件", [.. Table(c)]));

    /// <summary>The life cycle of the cases of a category.</summary>
    public static Flow<CaseState, CaseMove> Of(PowerCategory category) => ByCategory[category];

    private static IEnumerable<FlowStep<CaseState, CaseMove>> Table(PowerCategory category)
    {
        var taker = category == PowerCategory.Penalty ? "部门负责人" : "经办人、部门负责人";
        var ender = category is PowerCategory.Penalty or PowerCategory.Coercion ? "局领导、分管副局长" : "部门负责人";
        return
        [
            new(CaseState.Registered, CaseMove.Accept, CaseState.Accepted, category.AcceptWord(), taker),
            new(CaseState.Registered, CaseMove.Decline, CaseState.NotAccepted, category.RefuseWord(), taker),
            new(CaseState.Registered, CaseMove.Reassign, CaseState.Registered, "更换经办人", "部门负责人；离任移交也可由法制室"),
            new(CaseState.Registered, CaseMove.Withdraw, CaseState.Withdrawn, "撤回", "经办人、部门负责人"),
            .. new[] { CaseState.Registered, CaseState.Accepted, CaseState.Suspended, CaseState.Decided }
                .Select(s => new FlowStep<CaseState, CaseMove>(s, CaseMove.KeepFile, s, "登记案卷", "经办人、部门负责人")),
            .. new[] { CaseState.Registered, CaseState.Accepted, CaseState.Suspended, CaseState.Decided, CaseState.Closed, CaseState.Terminated }
                .SelectMany(s => new FlowStep<CaseState, CaseMove>[]
                {
                    new(s, CaseMove.ExplainCheck, s, "说明程序体检", "经办人、部门负责人；归档以前"),
                    new(s, CaseMove.RejectExplanation, s, "不认可程序体检的说明", "法制室、局领导、分管副局长，不是说明人"),
                }),
            .. new[] { CaseState.Accepted, CaseState.Suspended, CaseState.Decided, CaseState.Closed }.SelectMany(s => new FlowStep<CaseState, CaseMove>[]
            {
                new(s, CaseMove.AskCorrection, s, "提请更正当事人", "经办人、部门负责人"),
                new(s, CaseMove.ReviewCorrection, s, "审核更正当事人", "部门负责人、法制室，非提请人"),
            }),
            .. new[] { CaseState.Decided, CaseState.Closed, CaseState.Terminated }
                .Select(s => new FlowStep<CaseState, CaseMove>(s, CaseMove.RevokeDecision, s, "登记决定失效", "局领导、分管副局长")),
            new(CaseState.Accepted, CaseMove.WorkStep, CaseState.Accepted, "办理下一环节", "流程登记的岗位"),
            new(CaseState.Accepted, CaseMove.Propose, CaseState.Accepted, "提出处理意见", "经办人"),
            new(CaseState.Accepted, CaseMove.Check, CaseState.Accepted, "审核处理意见", "部门负责人"),
            .. category == PowerCategory.Penalty
                ? new FlowStep<CaseState, CaseMove>[] { new(CaseState.Accepted, CaseMove.ReviewDeparture, CaseState.Accepted, "审核偏离裁量基准", "法制室，未参与本案办理") }
                : [],
            new(CaseState.Accepted, CaseMove.Decide, CaseState.Decided, "作出决定", "局领导、分管副局长"),
            .. category == PowerCategory.Penalty
                ? new FlowStep<CaseState, CaseMove>[]
                {
                    new(CaseState.Accepted, CaseMove.DecideOnTheSpot, CaseState.Decided, "当场作出决定", "经办人"),
                    new(CaseState.Accepted, CaseMove.TurnOrdinary, CaseState.Accepted, "转为普通程序", "经办人、部门负责人"),
                }
                : [],
            new(CaseState.Accepted, CaseMove.Suspend, CaseState.Suspended, "中止计时", "经办人、部门负责人"),
            new(CaseState.Accepted, CaseMove.Extend, CaseState.Accepted, "批准延期", "局领导、分管副局长"),
            new(CaseState.Accepted, CaseMove.Reassign, CaseState.Accepted, "更换经办人", "部门负责人；离任移交也可由法制室"),
            new(CaseState.Accepted, CaseMove.Close, CaseState.Closed, "办结", "经办人、部门负责人"),
            new(CaseState.Accepted, CaseMove.Terminate, CaseState.Terminated, "终止", ender),
            .. category == PowerCategory.PublicService
                ? new FlowStep<CaseState, CaseMove>[]
                {
                    new(CaseState.Accepted, CaseMove.Withdraw, CaseState.Withdrawn, "撤回", "经办人、部门负责人"),
                    new(CaseState.Suspended, CaseMove.Withdraw, CaseState.Withdrawn, "撤回", "经办人、部门负责人"),
                }
                : [],
            new(CaseState.Suspended, CaseMove.Resume, CaseState.Accepted, "恢复计时", "经办人、部门负责人"),
            new(CaseState.Suspended, CaseMove.Reassign, CaseState.Suspended, "更换经办人", "部门负责人；离任移交也可由法制室"),
            new(CaseState.Suspended, CaseMove.Terminate, CaseState.Terminated, "终止", ender),
            .. category == PowerCategory.Coercion ? AfterDecision() : [],
            new(CaseState.Decided, CaseMove.WorkStep, CaseState.Decided, "办理下一环节", "流程登记的岗位"),
            new(CaseState.Decided, CaseMove.Reassign, CaseState.Decided, "更换经办人", "部门负责人；离任移交也可由法制室"),
            new(CaseState.Decided, CaseMove.Close, CaseState.Closed, "办结", "经办人、部门负责人"),
            new(CaseState.Decided, CaseMove.Terminate, CaseState.Terminated, "终止", ender),
        ];
    }

    // What is seized is tested, and what is enforced is put off, after the decision (行政强制法第二十五条, 第三十九条, 第四十二条).
    private static FlowStep<CaseState, CaseMove>[] AfterDecision() =>
    [
        new(CaseState.Decided, CaseMove.Suspend, CaseState.Suspended, "中止计时", "经办人、部门负责人"),
        new(CaseState.Suspended, CaseMove.Resume, CaseState.Decided, "恢复计时", "经办人、部门负责人；决定以后中止的"),
        new(CaseState.Decided, CaseMove.Extend, CaseState.Decided, "批准延期", "局领导、分管副局长"),
        new(CaseState.Suspended, CaseMove.RevokeDecision, CaseState.Suspended, "登记决定失效", "局领导、分管副局长"),
    ];
}
