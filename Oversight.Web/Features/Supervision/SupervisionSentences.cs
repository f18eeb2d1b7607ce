using System.Text.Json;
using Oversight.Domain.Assessment;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Supervision;

/// <summary>What the entries of findings, notices, ledger and documents say in Chinese, by action code; refused duties under their own code.</summary>
public static class SupervisionSentences
{
    /// <summary>The phrase for a fact, from its payload.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["finding.recorded"] = p => $"登记问题“{p.Text("title")}”",
        ["finding.closed"] = p => $"认定无问题并办结：{p.Text("reason")}",
        ["finding.ordered"] = p => $"下发整改通知书{p.Text("number")}",
        ["finding.cleared"] = p => $"{p.Text("number")}复核到位，问题销号",
        ["finding.reopened"] = p => $"{p.Text("number")}已撤回，问题退回待处理",
        ["notice.drafted"] = p => $"起草，{p.Count("requirements")}条要求，限期{p.Number("termDays")}个工作日",
        ["notice.revised"] = p => $"修改草稿，{p.Count("requirements")}条要求，限期{p.Number("termDays")}个工作日",
        ["notice.discarded"] = p => $"作废草稿：{p.Text("reason")}",
        ["notice.signed"] = p => $"签发，编号{p.Text("number")}，{p.Day("dueOn")}届满",
        ["notice.served"] = p => $"送达（{p.Text("how")}）",
        ["notice.received"] = _ => "签收",
        ["notice.handed-over"] = f => $"由{f.Officer("from")}移交{f.Officer("to")}继续办理；理由：{f.Text("reason")}",
        ["notice.feedback-prepared"] = p => $"填写第{p.Number("requirement")}条整改情况，{p.Number("files")}份证据",
        ["notice.feedback-given"] = p => $"{(p.Flag("timely") ? "提交整改反馈" : "逾期提交整改反馈")}，{p.Number("files")}份证据，{p.Day("verifyBy")}前复核",
        ["notice.feedback-returned"] = p => $"退回补充：{p.Text("reason")}",
        ["notice.verdict-given"] = p => $"复核第{p.Number("requirement")}条：{p.Choice<Verdict>("verdict")?.Name()}",
        ["notice.cleared"] = _ => "复核结论：全部到位，销号",
        ["notice.inadequate"] = p => $"复核结论：{p.Count("notInPlace")}条未到位，整改不到位，重新限期至{p.Day("newDueOn")}",
        ["notice.extended"] = p => $"延期{p.Number("days")}个工作日至{p.Day("dueOn")}：{p.Text("reason")}",
        ["notice.withdrawn"] = p => $"撤回：{p.Text("reason")}",
        ["notice.lapsed"] = p => $"{p.Day("dueOn")} 24:00届满未反馈，记载逾期",
        ["notice.reminded"] = p => $"{p.Choice<LadderStage>("stage")?.Name()}色督办",
        ["notice.due-moved"] = p => $"放假安排变化，届满日由{p.Day("oldDueOn")}改为{p.Day("dueOn")}",
        ["ledger.entered"] = p => $"因{p.Text("noticeNumber")}{p.Choice<LedgerCause>("cause")?.Name()}记入{p.Number("year")}年度考核台账，一票否决",
        ["ledger.appealed"] = p => $"提出申诉：{p.Text("reason")}",
        ["ledger.upheld"] = p => $"申诉不成立，维持（{p.Text("document")}）：{p.Text("reason")}",
        ["ledger.revoked"] = p => $"撤销（{p.Text("document")}）：{p.Text("reason")}",
        ["notice.verification-moved"] = _ => "放假安排变化，复核期限重新推算",
        ["ledger.appeal-due-moved"] = _ => "放假安排变化，申诉期限重新推算",
        ["document.archived"] = p => $"归档文书{p.Text("number")}",
        ["finding.record"] = _ => "登记问题",
        ["finding.close"] = _ => "办结问题",
        ["notice.draft"] = _ => "起草整改通知书",
        ["notice.revise"] = _ => "修改草稿",
        ["notice.discard"] = _ => "作废草稿",
        ["notice.sign"] = _ => "签发",
        ["notice.serve"] = _ => "送达",
        ["notice.receive"] = _ => "签收",
        ["notice.prepare-feedback"] = _ => "填写整改反馈",
        ["notice.give-feedback"] = _ => "提交整改反馈",
        ["notice.return-feedback"] = _ => "退回补充",
        ["notice.verify"] = _ => "复核",
        ["notice.extend"] = _ => "延期",
        ["notice.withdraw"] = _ => "撤回",
        ["notice.lapse"] = _ => "记载逾期",
        ["notice.remind"] = _ => "督办提醒",
        ["document.archive"] = _ => "归档文书",
        ["ledger.appeal"] = _ => "申诉",
        ["ledger.decide"] = _ => "对申诉作出决定",
    };
}
