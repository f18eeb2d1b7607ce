using System.Text.Json;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Supervision;

/// <summary>What the entries of findings, notices, ledger and documents say in Chinese, by action code; refused duties under their own code.</summary>
public static class SupervisionSentences
{
    /// <summary>The phrase for a fact, from its payload.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["finding.recorded"] = p => $"登记问题“{Text(p, "title")}”",
        ["finding.closed"] = p => $"认定无问题并办结：{Text(p, "reason")}",
        ["finding.ordered"] = p => $"下发整改通知书{Text(p, "number")}",
        ["finding.cleared"] = p => $"{Text(p, "number")}复核到位，问题销号",
        ["finding.reopened"] = p => $"{Text(p, "number")}已撤回，问题退回待处理",
        ["notice.drafted"] = p => $"起草，{p.GetProperty("requirements").GetArrayLength()}条要求，限期{Number(p, "termDays")}个工作日",
        ["notice.revised"] = p => $"修改草稿，{p.GetProperty("requirements").GetArrayLength()}条要求，限期{Number(p, "termDays")}个工作日",
        ["notice.discarded"] = p => $"作废草稿：{Text(p, "reason")}",
        ["notice.signed"] = p => $"签发，编号{Text(p, "number")}，{Day(p, "dueOn")}届满",
        ["notice.served"] = p => $"送达（{Text(p, "how")}）",
        ["notice.received"] = _ => "签收",
        ["notice.feedback-prepared"] = p => $"填写第{Number(p, "requirement")}条整改情况，{Number(p, "files")}份证据",
        ["notice.feedback-given"] = p => $"{(p.GetProperty("timely").GetBoolean() ? "提交整改反馈" : "逾期提交整改反馈")}，{Number(p, "files")}份证据，{Day(p, "verifyBy")}前复核",
        ["notice.feedback-returned"] = p => $"退回补充：{Text(p, "reason")}",
        ["notice.verdict-given"] = p => $"复核第{Number(p, "requirement")}条：{VerdictName(p)}",
        ["notice.cleared"] = _ => "复核结论：全部到位，销号",
        ["notice.inadequate"] = p => $"复核结论：第{string.Join("、", p.GetProperty("notInPlace").EnumerateArray().Select(n => n.GetInt32()))}条未到位，整改不到位，重新限期至{Day(p, "newDueOn")}",
        ["notice.extended"] = p => $"延期{Number(p, "days")}个工作日至{Day(p, "dueOn")}：{Text(p, "reason")}",
        ["notice.withdrawn"] = p => $"撤回：{Text(p, "reason")}",
        ["notice.lapsed"] = p => $"{Day(p, "dueOn")} 24:00届满未反馈，记载逾期",
        ["notice.reminded"] = p => $"{StageName(p)}色督办",
        ["notice.due-moved"] = p => $"放假安排变化，届满日由{Day(p, "oldDueOn")}改为{Day(p, "dueOn")}",
        ["ledger.entered"] = p => $"因{Text(p, "noticeNumber")}{CauseName(p)}记入{Number(p, "year")}年度考核台账，一票否决",
        ["ledger.appealed"] = p => $"提出申诉：{Text(p, "reason")}",
        ["ledger.upheld"] = p => $"申诉不成立，维持（{Text(p, "document")}）：{Text(p, "reason")}",
        ["ledger.revoked"] = p => $"撤销（{Text(p, "document")}）：{Text(p, "reason")}",
        ["ledger.appeal-due-moved"] = _ => "放假安排变化，申诉期限重新推算",
        ["document.archived"] = p => $"归档文书{Text(p, "number")}",
        ["finding.record"] = Refused("登记问题"),
        ["finding.close"] = Refused("办结问题"),
        ["notice.draft"] = Refused("起草整改通知书"),
        ["notice.revise"] = Refused("修改草稿"),
        ["notice.discard"] = Refused("作废草稿"),
        ["notice.sign"] = Refused("签发"),
        ["notice.serve"] = Refused("送达"),
        ["notice.receive"] = Refused("签收"),
        ["notice.prepare-feedback"] = Refused("填写整改反馈"),
        ["notice.give-feedback"] = Refused("提交整改反馈"),
        ["notice.return-feedback"] = Refused("退回补充"),
        ["notice.verify"] = Refused("复核"),
        ["notice.extend"] = Refused("延期"),
        ["notice.withdraw"] = Refused("撤回"),
        ["notice.lapse"] = Refused("记载逾期"),
        ["notice.remind"] = Refused("督办提醒"),
        ["document.archive"] = Refused("归档文书"),
        ["ledger.appeal"] = Refused("申诉"),
        ["ledger.decide"] = Refused("对申诉作出决定"),
    };

    private static Func<JsonElement, string> Refused(string what) => p => $"{what}未获准：{Text(p, "sentence")}";

    private static string Text(JsonElement payload, string name) => payload.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static int Number(JsonElement payload, string name) => payload.GetProperty(name).GetInt32();

    private static string Day(JsonElement payload, string name) => ChinaTime.Text(DateOnly.Parse(payload.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture));

    private static string VerdictName(JsonElement payload) => Enum.Parse<Verdict>(Text(payload, "verdict")).Name();

    private static string StageName(JsonElement payload) => Enum.Parse<LadderStage>(Text(payload, "stage")).Name();

    private static string CauseName(JsonElement payload) => Domain.Assessment.LedgerFlow.Name(Enum.Parse<Domain.Assessment.LedgerCause>(Text(payload, "cause")));
}
