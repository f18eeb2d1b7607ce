using Oversight.Domain.Common;

namespace Oversight.Domain.Services;

/// <summary>Where an application (申报) stands.</summary>
public enum ApplicationState
{
    /// <summary>Received, not yet decided whether it is taken on.</summary>
    Received,

    /// <summary>一次告知: the applicant was told everything that is missing.</summary>
    SupplementAsked,

    /// <summary>受理: a case runs.</summary>
    Accepted,

    /// <summary>The result is in the applicant's hands.</summary>
    HandedOut,

    /// <summary>不予受理</summary>
    NotAccepted,

    /// <summary>Taken back by the applicant.</summary>
    Withdrawn,
}

/// <summary>What can be done to an application.</summary>
public enum ApplicationMove
{
    AskSupplement,
    Supplement,
    Accept,
    Decline,
    Withdraw,
    HandOut,
}

/// <summary>The life cycle of an application.</summary>
public static class ApplicationFlow
{
    private const string Handlers = "承办机构经办人、部门负责人";
    private const string Applicant = "申请人（凭编号和查询码）";

    /// <summary>The table.</summary>
    public static Flow<ApplicationState, ApplicationMove> Table { get; } = new("申报",
    [
        new(ApplicationState.Received, ApplicationMove.Accept, ApplicationState.Accepted, "受理", Handlers),
        new(ApplicationState.Received, ApplicationMove.AskSupplement, ApplicationState.SupplementAsked, "告知补正", Handlers),
        new(ApplicationState.Received, ApplicationMove.Decline, ApplicationState.NotAccepted, "不予受理", Handlers),
        new(ApplicationState.Received, ApplicationMove.Withdraw, ApplicationState.Withdrawn, "撤回申报", Applicant),
        new(ApplicationState.SupplementAsked, ApplicationMove.Supplement, ApplicationState.Received, "提交补正材料", Applicant),
        new(ApplicationState.SupplementAsked, ApplicationMove.Decline, ApplicationState.NotAccepted, "不予受理", Handlers + "，补正期满未补正的"),
        new(ApplicationState.SupplementAsked, ApplicationMove.Withdraw, ApplicationState.Withdrawn, "撤回申报", Applicant),
        new(ApplicationState.Accepted, ApplicationMove.Withdraw, ApplicationState.Withdrawn, "撤回申报", Applicant + "，尚未办结的"),
        new(ApplicationState.Accepted, ApplicationMove.HandOut, ApplicationState.HandedOut, "发放结果", "承办机构经办人"),
    ]);

    /// <summary>The name as screens say it.</summary>
    public static string Name(this ApplicationState state) => state switch
    {
        ApplicationState.Received => "待受理",
        ApplicationState.SupplementAsked => "待补正",
        ApplicationState.Accepted => "办理中",
        ApplicationState.HandedOut => "已发放结果",
        ApplicationState.NotAccepted => "不予受理",
        ApplicationState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
