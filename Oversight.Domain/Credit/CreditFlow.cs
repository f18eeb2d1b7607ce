using Oversight.Domain.Common;

namespace Oversight.Domain.Credit;

/// <summary>Where a credit record stands before and beside the batches; whether it was sent is said by the batch that holds it.</summary>
public enum CreditState
{
    /// <summary>待完善: something is missing or wrong.</summary>
    Collecting,

    /// <summary>可报送</summary>
    Ready,

    /// <summary>被退回: the receipt rejected it.</summary>
    Rejected,

    /// <summary>作废: its decision fell before it was sent.</summary>
    Void,
}

/// <summary>What can be done with a credit record.</summary>
public enum CreditMove
{
    Fill,
    Correct,
    Reject,
    Resend,
    Cancel,
}

/// <summary>Where a batch stands.</summary>
public enum BatchState
{
    /// <summary>已封批</summary>
    Closed,

    /// <summary>已报送: waits for the receipt.</summary>
    Sent,

    /// <summary>已对账: every record has its answer.</summary>
    Answered,

    /// <summary>已拆批: its records are free again.</summary>
    Dissolved,
}

/// <summary>What can be done with a batch.</summary>
public enum BatchMove
{
    Archive,
    Send,
    ReadReceipt,
    Dissolve,

    /// <summary>Its files are taken.</summary>
    Take,
}

/// <summary>The life cycles of credit records and their batches (办法第十二条).</summary>
public static class CreditFlow
{
    private const string Keepers = "承办机构经办人、部门负责人、法制室";

    /// <summary>The table of records.</summary>
    public static Flow<CreditState, CreditMove> Records { get; } = new("信用信息",
    [
        .. new[] { CreditState.Collecting, CreditState.Ready }.SelectMany(from => new[]
        {
            new FlowStep<CreditState, CreditMove>(from, CreditMove.Fill, from, "按案卷取数", "系统"),
            new FlowStep<CreditState, CreditMove>(from, CreditMove.Correct, from, "补充更正", Keepers),
        }),
        new(CreditState.Ready, CreditMove.Reject, CreditState.Rejected, "登记退回", "法制室"),
        new(CreditState.Rejected, CreditMove.Correct, CreditState.Ready, "补充更正", Keepers),
        new(CreditState.Rejected, CreditMove.Resend, CreditState.Ready, "重新报送撤销记录", Keepers),
        .. new[] { CreditState.Collecting, CreditState.Ready, CreditState.Rejected }.Select(s => new FlowStep<CreditState, CreditMove>(s, CreditMove.Cancel, CreditState.Void, "决定失效作废", "系统")),
    ]);

    /// <summary>The table of batches.</summary>
    public static Flow<BatchState, BatchMove> Batches { get; } = new("信用批次",
    [
        new(BatchState.Closed, BatchMove.Archive, BatchState.Closed, "归档报送文件", "系统"),
        new(BatchState.Closed, BatchMove.Send, BatchState.Sent, "登记报送", "法制室"),
        new(BatchState.Closed, BatchMove.Dissolve, BatchState.Dissolved, "拆批", "法制室"),
        new(BatchState.Sent, BatchMove.ReadReceipt, BatchState.Sent, "读入回执", "法制室"),
        new(BatchState.Answered, BatchMove.ReadReceipt, BatchState.Answered, "读入回执", "法制室"),
        .. new[] { BatchState.Closed, BatchState.Sent, BatchState.Answered }.Select(s => new FlowStep<BatchState, BatchMove>(s, BatchMove.Take, s, "下载报送文件", "法制室、局领导")),
    ]);

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this CreditState state) => state switch
    {
        CreditState.Collecting => "待完善",
        CreditState.Ready => "可报送",
        CreditState.Rejected => "被退回",
        CreditState.Void => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this BatchState state) => state switch
    {
        BatchState.Closed => "已封批，待报送",
        BatchState.Sent => "已报送，待回执",
        BatchState.Answered => "已对账",
        BatchState.Dissolved => "已拆批",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
