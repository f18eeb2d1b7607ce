using Oversight.Domain.Common;

namespace Oversight.Domain.Disclosures;

/// <summary>Where the disclosure of a decision stands. Overdue is no state: it follows from the due instant and now.</summary>
public enum DisclosureState
{
    /// <summary>待提出</summary>
    Due,

    /// <summary>待复核: waits for a second person.</summary>
    Proposed,

    /// <summary>已公示</summary>
    Published,

    /// <summary>不予公示</summary>
    Withheld,

    /// <summary>期满撤下</summary>
    TakenDown,

    /// <summary>已撤回</summary>
    Withdrawn,
}

/// <summary>What can be done with the disclosure of a decision.</summary>
public enum DisclosureMove
{
    Propose,
    Publish,
    Withhold,
    Return,
    TakeDown,
    Withdraw,
    Fall,
    Reopen,
}

/// <summary>The life cycle of the disclosure of a decision (办法第十二条, 行政处罚法第四十八条).</summary>
public static class DisclosureFlow
{
    private const string Proposer = "承办机构经办人、部门负责人";
    private const string Reviewer = "法制室、局领导、分管副局长，不得为提出人和决定人";

    /// <summary>The table.</summary>
    public static Flow<DisclosureState, DisclosureMove> Table { get; } = new("结果公示",
    [
        new(DisclosureState.Due, DisclosureMove.Propose, DisclosureState.Proposed, "提出公示意见", Proposer),
        new(DisclosureState.Proposed, DisclosureMove.Publish, DisclosureState.Published, "复核同意公示", Reviewer),
        new(DisclosureState.Proposed, DisclosureMove.Withhold, DisclosureState.Withheld, "复核同意不予公示", Reviewer),
        new(DisclosureState.Proposed, DisclosureMove.Return, DisclosureState.Due, "退回", Reviewer),
        new(DisclosureState.Published, DisclosureMove.TakeDown, DisclosureState.TakenDown, "期满撤下", "系统"),
        new(DisclosureState.Published, DisclosureMove.Withdraw, DisclosureState.Withdrawn, "撤回公示", "法制室、局领导、分管副局长"),
        .. new[] { DisclosureState.Due, DisclosureState.Proposed, DisclosureState.Published, DisclosureState.Withheld }
            .Select(s => new FlowStep<DisclosureState, DisclosureMove>(s, DisclosureMove.Fall, DisclosureState.Withdrawn, "决定失效撤回", "系统")),
        new(DisclosureState.Withheld, DisclosureMove.Reopen, DisclosureState.Due, "重新提出", "法制室、局领导、分管副局长"),
        new(DisclosureState.Withdrawn, DisclosureMove.Reopen, DisclosureState.Due, "重新提出", "法制室、局领导、分管副局长"),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this DisclosureState state) => state switch
    {
        DisclosureState.Due => "待提出",
        DisclosureState.Proposed => "待复核",
        DisclosureState.Published => "已公示",
        DisclosureState.Withheld => "不予公示",
        DisclosureState.TakenDown => "期满撤下",
        DisclosureState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
