using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>Where a complaint stands. Overdue is no state.</summary>
public enum ComplaintState
{
    /// <summary>待受理</summary>
    Registered,

    /// <summary>已受理待派</summary>
    Accepted,

    /// <summary>不予受理</summary>
    Refused,

    /// <summary>已转送</summary>
    Transferred,

    /// <summary>办理中</summary>
    Assigned,

    /// <summary>待审核答复</summary>
    Answered,

    /// <summary>待回访</summary>
    Replied,

    /// <summary>满意</summary>
    Satisfied,

    /// <summary>不满意</summary>
    Dissatisfied,

    /// <summary>已办结</summary>
    Closed,

    /// <summary>已撤回</summary>
    Withdrawn,
}

/// <summary>What can be done with a complaint.</summary>
public enum ComplaintStep
{
    Accept,
    Refuse,
    Transfer,
    Assign,
    TakeBack,
    HandOn,
    SetTask,
    FinishTask,
    AskExtension,
    DecideExtension,
    Answer,
    ReturnAnswer,
    ApproveAnswer,
    TakeAnswer,
    Satisfy,
    Dissatisfy,
    NotReached,
    Reopen,
    Close,
    Withdraw,
}

/// <summary>The life cycle of a complaint (办法第十三条、信访工作条例第二十三条、第三十四条).</summary>
public static class ComplaintFlow
{
    private const string Desk = "数字化指挥中心、法制室；涉及法制室的由分管副局长";
    private const string Handler = "承办部门";

    /// <summary>The table.</summary>
    public static Flow<ComplaintState, ComplaintStep> Table { get; } = new("投诉",
    [
        new(ComplaintState.Registered, ComplaintStep.Accept, ComplaintState.Accepted, "受理", Desk),
        new(ComplaintState.Registered, ComplaintStep.Refuse, ComplaintState.Refused, "不予受理", Desk),
        new(ComplaintState.Registered, ComplaintStep.Transfer, ComplaintState.Transferred, "转送", Desk),
        new(ComplaintState.Registered, ComplaintStep.Withdraw, ComplaintState.Withdrawn, "撤回", "投诉人"),
        new(ComplaintState.Accepted, ComplaintStep.Assign, ComplaintState.Assigned, "派发", Desk),
        new(ComplaintState.Accepted, ComplaintStep.Transfer, ComplaintState.Transferred, "转送", Desk),
        new(ComplaintState.Accepted, ComplaintStep.Withdraw, ComplaintState.Withdrawn, "撤回", "投诉人"),
        new(ComplaintState.Accepted, ComplaintStep.TakeAnswer, ComplaintState.Replied, "采用主件答复", "随主件审核通过"),
        new(ComplaintState.Assigned, ComplaintStep.TakeAnswer, ComplaintState.Replied, "采用主件答复", "随主件审核通过"),
        new(ComplaintState.Assigned, ComplaintStep.TakeBack, ComplaintState.Accepted, "收回", Desk),
        new(ComplaintState.Assigned, ComplaintStep.HandOn, ComplaintState.Assigned, "移交", Handler),
        new(ComplaintState.Assigned, ComplaintStep.SetTask, ComplaintState.Assigned, "交办协办事项", $"{Handler}负责人；{Desk}"),
        new(ComplaintState.Assigned, ComplaintStep.FinishTask, ComplaintState.Assigned, "回复协办事项", "协办部门"),
        new(ComplaintState.Assigned, ComplaintStep.AskExtension, ComplaintState.Assigned, "申请延期", $"{Handler}负责人"),
        new(ComplaintState.Assigned, ComplaintStep.DecideExtension, ComplaintState.Assigned, "审批延期", "局长、分管副局长"),
        new(ComplaintState.Assigned, ComplaintStep.Answer, ComplaintState.Answered, "提交答复", Handler),
        new(ComplaintState.Assigned, ComplaintStep.Withdraw, ComplaintState.Withdrawn, "撤回", "投诉人"),
        new(ComplaintState.Answered, ComplaintStep.ReturnAnswer, ComplaintState.Assigned, "退回答复", Desk),
        new(ComplaintState.Answered, ComplaintStep.ApproveAnswer, ComplaintState.Replied, "审核通过并答复", Desk),
        new(ComplaintState.Replied, ComplaintStep.Satisfy, ComplaintState.Satisfied, "登记满意", Desk),
        new(ComplaintState.Replied, ComplaintStep.Dissatisfy, ComplaintState.Dissatisfied, "登记不满意", Desk),
        new(ComplaintState.Replied, ComplaintStep.NotReached, ComplaintState.Replied, "登记未联系上", Desk),
        new(ComplaintState.Replied, ComplaintStep.Close, ComplaintState.Closed, "办结", Desk),
        new(ComplaintState.Satisfied, ComplaintStep.Close, ComplaintState.Closed, "办结", Desk),
        new(ComplaintState.Dissatisfied, ComplaintStep.Reopen, ComplaintState.Accepted, "重新办理", Desk),
        new(ComplaintState.Dissatisfied, ComplaintStep.Close, ComplaintState.Closed, "办结", Desk),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this ComplaintState state) => state switch
    {
        ComplaintState.Registered => "待受理",
        ComplaintState.Accepted => "已受理待派",
        ComplaintState.Refused => "不予受理",
        ComplaintState.Transferred => "已转送",
        ComplaintState.Assigned => "办理中",
        ComplaintState.Answered => "待审核答复",
        ComplaintState.Replied => "待回访",
        ComplaintState.Satisfied => "满意待办结",
        ComplaintState.Dissatisfied => "不满意待处理",
        ComplaintState.Closed => "已办结",
        ComplaintState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Whether somebody still has something to do with it.</summary>
    public static bool IsOpen(this ComplaintState state) => state is not (ComplaintState.Refused or ComplaintState.Transferred or ComplaintState.Closed or ComplaintState.Withdrawn);

    /// <summary>Whether the complainant still waits for the answer.</summary>
    public static bool AwaitsAnswer(this ComplaintState state) => state is ComplaintState.Accepted or ComplaintState.Assigned or ComplaintState.Answered;

    /// <summary>Whether the last answer stands: it went out, and nothing was begun anew since.</summary>
    public static bool IsAnswered(this ComplaintState state) => state is ComplaintState.Replied or ComplaintState.Satisfied or ComplaintState.Dissatisfied or ComplaintState.Closed;
}
