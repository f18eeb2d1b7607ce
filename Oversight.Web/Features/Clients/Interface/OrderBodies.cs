using System.ComponentModel;
using System.Text.Json.Serialization;
using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>A work order of the hotline.</summary>
public sealed record OrderBody(
    [property: Description("工单编号；同一编号只登记一次，3至60个字符。")] string Number,
    [property: JsonConverter(typeof(CamelCase<ComplaintKind>)), Description("complaint 投诉或者求助、report 举报、inquiry 咨询、suggestion 建议。")] ComplaintKind Kind,
    [property: Description("诉求内容，5至4800个字。")] string Content)
{
    [Description("标题，4至80个字；省略时取诉求内容的开头。其中的诉求人姓名、电话会隐去。")]
    public string? Title { get; init; }

    [Description("事发地址，不超过200个字。")]
    public string? Place { get; init; }

    [Description("诉求人；不愿留的省略。加密保存，办理部门看不到。")]
    public CallerBody? Caller { get; init; }

    [Description("被诉单位；是本局部门的写部门全称，该部门回避。")]
    public string? About { get; init; }

    [Description("诉求人是否要求保密；true 时按举报保密办理。")]
    public bool Secret { get; init; }

    [Description("派单时间，带时区；省略为收到的时间。")]
    public string? GivenAt { get; init; }

    [Description("工单要求的办理时限，带时区；作为答复期限。省略时按本局规定的期限。")]
    public string? DueAt { get; init; }
}

/// <summary>Who called.</summary>
public sealed record CallerBody
{
    [Description("姓名。")]
    public string? Name { get; init; }

    [Description("电话。")]
    public string? Phone { get; init; }

    [Description("联系地址。")]
    public string? Address { get; init; }
}

/// <summary>That an order was received.</summary>
/// <param name="Order">Its number there.</param>
/// <param name="Complaint">Its number here.</param>
/// <param name="ReceivedAt">When it was registered here.</param>
/// <param name="AcceptBy">Day by which it is taken on or not, inclusive.</param>
/// <param name="Known">Whether it had been registered before; nothing was done then.</param>
public sealed record OrderReceipt(
    [property: Description("工单编号。")] string Order, [property: Description("本系统的投诉编号。")] string Complaint, [property: Description("登记时间。")] string ReceivedAt,
    [property: Description("决定是否受理的最后一日。")] string? AcceptBy, [property: Description("以前已登记过，本次没有重复登记。")] bool Known);

/// <summary>How far an order is.</summary>
public sealed record OrderState(
    [property: Description("工单编号。")] string Order,
    [property: Description("本系统的投诉编号。")] string Complaint,
    [property: Description("registered 已登记、accepted 已受理、refused 不予受理、transferred 已转送、assigned 办理中、answered 待审核、replied 已答复、satisfied 满意、dissatisfied 不满意、closed 已办结、withdrawn 已撤回。")] string State,
    [property: Description("状态的中文。")] string StateName,
    [property: Description("受理时间。")] string? AcceptedAt,
    [property: Description("答复期限（不含）。")] string? DueAt,
    [property: Description("是否经批准延长过期限。")] bool Extended,
    [property: Description("不予受理或者转送的理由和建议。")] string? Reason,
    [property: Description("转送的机关。")] string? TransferredTo,
    [property: Description("已审核通过的答复；举报保密的不在这里给出，由本局直接告知。")] OrderAnswer? Answer,
    [property: Description("答复因保密不在接口给出。")] bool AnswerWithheld,
    [property: Description("回访结果：satisfied 满意、dissatisfied 不满意、notReached 未联系上。")] string? Satisfaction,
    [property: Description("办结时间。")] string? ClosedAt);

/// <summary>The answer to an order.</summary>
public sealed record OrderAnswer([property: Description("第几次办理：1，或者重新办理后的2。")] int Round, string Verdict, string VerdictName, string Text, string At);

/// <summary>Orders of which something changed, in the order of the trail.</summary>
public sealed record OrderChanges(
    IReadOnlyList<OrderChange> Data,
    [property: Description("下次查询的 since；没有新变化时也会前移。")] long Next,
    [property: Description("后面是否还有，有的应立即再查。")] bool More);

/// <summary>That something changed with an order; ask for the order itself.</summary>
public sealed record OrderChange(long Seq, string Order, string At);
