using System.Text.Json;
using Oversight.Domain.Complaints;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Complaints;

/// <summary>What was done to complaints, as the timeline says it. Nobody's name and no word of the complaint is in it.</summary>
public static class ComplaintSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["complaint.registered"] = p => $"登记{p.Choice<ComplaintKind>("kind")?.Name() ?? "投诉"}{p.Text("number")}（{p.Choice<IntakeChannel>("channel")?.Name()}，{p.Choice<Confidentiality>("level")?.Name()}）{Day(p, "dueOn", "，受理期限")}{Files(p)}",
        ["complaint.accepted"] = p => $"受理{Day(p, "dueOn", "，答复期限")}",
        ["complaint.refused"] = p => $"不予受理：{p.Choice<RefusalGround>("ground")?.Name()}{After(p, "text")}",
        ["complaint.transferred"] = p => $"转送{p.Text("to")}{After(p, "text")}",
        ["complaint.transfer-received"] = p => $"登记转送回执{Day(p, "on", "，签收日期")}{Files(p)}",
        ["complaint.assigned"] = p => $"派发{p.Text("department")}{Person(p)}{After(p, "text")}",
        ["complaint.taken-back"] = p => $"收回{After(p, "reason")}",
        ["complaint.handed-on"] = p => $"移交{p.Text("department")}{Person(p)}{After(p, "reason")}",
        ["complaint.task-set"] = p => $"交办协办事项{p.Text("number")}：{p.Text("department")}{Person(p)}{Day(p, "dueOn", "，期限")}",
        ["complaint.task-finished"] = p => $"回复协办事项{p.Text("number")}{Files(p)}",
        ["complaint.extension-asked"] = p => $"申请延期{p.Text("days")}个工作日{After(p, "reason")}",
        ["complaint.extension-decided"] = p => $"{(p.Flag("granted") ? "同意" : "不同意")}延期{(p.Flag("granted") ? Day(p, "dueOn", "，期限改为") : "")}{After(p, "opinion")}",
        ["complaint.answered"] = p => $"提交答复（{p.Choice<ComplaintVerdict>("verdict")?.Name()}）{Files(p)}",
        ["complaint.answer-returned"] = p => $"退回答复{After(p, "opinion")}",
        ["complaint.replied"] = p => $"审核通过并答复（{(p.Flag("timely") ? "按期" : "逾期")}）",
        ["complaint.called-back"] = p => $"回访：{p.Choice<CallOutcome>("outcome")?.Name()}{After(p, "reason")}",
        ["complaint.supplemented"] = p => $"投诉人补充情况{Files(p)}",
        ["complaint.reopened"] = p => $"重新办理{Day(p, "dueOn", "，答复期限")}{After(p, "reason")}",
        ["complaint.closed"] = p => $"办结{After(p, "reason")}",
        ["complaint.withdrawn"] = p => p.Flag("byComplainant") ? "投诉人撤回" : "登记投诉人撤回",
        ["complaint.level-set"] = p => $"密级由{p.Choice<Confidentiality>("from")?.Name()}调整为{p.Choice<Confidentiality>("to")?.Name()}{After(p, "reason")}",
        ["complaint.linked"] = p => $"关联{p.Text("what")}",
        ["complaint.unlinked"] = p => $"解除关联{p.Text("what")}{After(p, "reason")}",
        ["complaint.upheld"] = _ => "核查属实，转为问题",
        ["complaint.revealed"] = p => $"查看投诉人信息：{p.Text("reason")}",
        ["complaint.erased"] = _ => "保存期满，依法删除投诉人信息",
        ["complaint.paper-made"] = p => $"制作{PaperName(p.Text("paper"))}送达联{After(p, "how")}",
        ["complaint.due-moved"] = p => $"工作日历或提醒规则调整，期限重新推算{Day(p, "from", "，由")}{Day(p, "to", "改为")}",
        ["complaint-channel.set"] = p => $"登记投诉渠道{p.Text("name")}：{p.Text("address")}{(p.Flag("open") ? "" : "（停用）")}",
        ["complaint-channel.tested"] = p => $"测试投诉渠道：{(p.Flag("works") ? "畅通" : "不通")}{After(p, "note")}",
        ["complaint-scope.set"] = p => $"登记受理范围“{p.Text("title")}”：{(p.Flag("within") ? "受理" : "不受理，告知去向")}{(p.Flag("active") ? "" : "（停用）")}{Day(p, "from", "，自")}{(p.Day("from").Length > 0 ? "起生效" : "")}",
        ["complaint-scope.took-effect"] = p => $"受理范围“{p.Text("title")}”第{p.Text("number")}版生效",
        [ComplaintDuties.Register.Code] = _ => ComplaintDuties.Register.Name,
        [ComplaintDuties.RegisterOwn.Code] = _ => ComplaintDuties.RegisterOwn.Name,
        [ComplaintDuties.RegisterFetched.Code] = _ => ComplaintDuties.RegisterFetched.Name,
        [ComplaintDuties.ImportOrders.Code] = _ => ComplaintDuties.ImportOrders.Name,
        [ComplaintDuties.SupplementOwn.Code] = _ => ComplaintDuties.SupplementOwn.Name,
        [ComplaintDuties.SupplementFetched.Code] = _ => ComplaintDuties.SupplementFetched.Name,
        [ComplaintDuties.RateOwn.Code] = _ => ComplaintDuties.RateOwn.Name,
        [ComplaintDuties.Decide.Code] = _ => ComplaintDuties.Decide.Name,
        [ComplaintDuties.Assign.Code] = _ => ComplaintDuties.Assign.Name,
        [ComplaintDuties.HandOn.Code] = _ => ComplaintDuties.HandOn.Name,
        [ComplaintDuties.SetTask.Code] = _ => ComplaintDuties.SetTask.Name,
        [ComplaintDuties.FinishTask.Code] = _ => ComplaintDuties.FinishTask.Name,
        [ComplaintDuties.AskExtension.Code] = _ => ComplaintDuties.AskExtension.Name,
        [ComplaintDuties.DecideExtension.Code] = _ => ComplaintDuties.DecideExtension.Name,
        [ComplaintDuties.Answer.Code] = _ => ComplaintDuties.Answer.Name,
        [ComplaintDuties.Review.Code] = _ => ComplaintDuties.Review.Name,
        [ComplaintDuties.CallBack.Code] = _ => ComplaintDuties.CallBack.Name,
        [ComplaintDuties.Reopen.Code] = _ => ComplaintDuties.Reopen.Name,
        [ComplaintDuties.Close.Code] = _ => ComplaintDuties.Close.Name,
        [ComplaintDuties.WithdrawOwn.Code] = _ => ComplaintDuties.WithdrawOwn.Name,
        [ComplaintDuties.Withdraw.Code] = _ => ComplaintDuties.Withdraw.Name,
        [ComplaintDuties.SetLevel.Code] = _ => ComplaintDuties.SetLevel.Name,
        [ComplaintDuties.Link.Code] = _ => ComplaintDuties.Link.Name,
        [ComplaintDuties.Reveal.Code] = _ => ComplaintDuties.Reveal.Name,
        [ComplaintDuties.Uphold.Code] = _ => ComplaintDuties.Uphold.Name,
        [ComplaintDuties.Erase.Code] = _ => ComplaintDuties.Erase.Name,
        [ComplaintDuties.HandOver.Code] = _ => ComplaintDuties.HandOver.Name,
        [ComplaintDuties.Remind.Code] = _ => ComplaintDuties.Remind.Name,
        [ComplaintDuties.ApplyScope.Code] = _ => ComplaintDuties.ApplyScope.Name,
        [ComplaintDuties.SetChannel.Code] = _ => ComplaintDuties.SetChannel.Name,
        [ComplaintDuties.TestChannel.Code] = _ => ComplaintDuties.TestChannel.Name,
        [ComplaintDuties.SetScope.Code] = _ => ComplaintDuties.SetScope.Name,
        [ComplaintDuties.CountAnew.Code] = _ => ComplaintDuties.CountAnew.Name,
        ["held-mail.held"] = p => $"来信搁置：{p.Choice<HeldMailGround>("ground")?.Name()}{After(p, "detail")}",
        ["held-mail.retried"] = p => p.Flag("asWritten") ? "自动邮件改为作为来信接收" : "重新接收搁置的来信",
        ["held-mail.taken"] = _ => "搁置的来信已接收",
        ["held-mail.registered"] = p => $"搁置的来信已人工登记{p.Text("complaint")}",
        ["held-mail.dismissed"] = p => $"来信不作为投诉{After(p, "reason")}",
        [ComplaintDuties.HoldMail.Code] = _ => ComplaintDuties.HoldMail.Name,
        [ComplaintDuties.Tell.Code] = _ => ComplaintDuties.Tell.Name,
        [ComplaintDuties.HandleMail.Code] = _ => ComplaintDuties.HandleMail.Name,
        [ComplaintDuties.Enter.Code] = _ => ComplaintDuties.Enter.Name,
    };

    private static string PaperName(string key) =>
        Enum.GetValues<ComplaintPaperKind>().Where(k => key.StartsWith(k.Key(), StringComparison.Ordinal)).Select(k => k.Name()).FirstOrDefault() ?? "文书";

    private static string Day(JsonElement fact, string name, string before) => fact.Day(name) is { Length: > 0 } day ? before + day : "";

    private static string After(JsonElement fact, string name) => fact.Text(name) is { Length: > 0 } text ? "：" + text : "";

    private static string Person(JsonElement fact) => Guid.TryParse(fact.Text("officerId"), out var id) && id != Guid.Empty ? NameMarks.Officer(id.ToString()) : "";

    private static string Files(JsonElement fact) => fact.Count("files") is > 0 and var count ? $"（材料{count}份）" : "";
}
