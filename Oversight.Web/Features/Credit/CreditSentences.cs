using System.Text.Json;
using Oversight.Domain.Credit;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Credit;

/// <summary>What was done about credit records, as the timeline says it; refused attempts under the code of their duty.</summary>
public static class CreditSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["credit.begun"] = p => $"生成{p.Choice<CreditKind>("kind")?.Name()}信用信息{Because(p, "reason")}{After(p, "dueOn", "，报送期限")}",
        ["credit.filled"] = p => $"按案卷取数，{Faults(p)}",
        ["credit.corrected"] = p => $"补充更正{p.List("fields")}{Because(p, "reason")}，{Faults(p)}",
        ["credit.rejected"] = p => $"{p.Text("batch")}回执退回{Because(p, "reason")}",
        ["credit.resent"] = p => $"撤销记录重新报送{Because(p, "reason")}",
        ["credit.cancelled"] = p => $"决定失效，不再报送{Because(p, "reason")}",
        ["credit.lapsed"] = p => $"逾期未报送{After(p, "dueOn", "，报送期限为")}",
        ["credit.due-moved"] = p => $"工作日历调整，报送期限{After(p, "oldDueOn", "由")}{After(p, "dueOn", "改为")}",
        ["batch.closed"] = p => $"封批{p.Text("number")}，共{p.Text("count")}条",
        ["batch.archived"] = p => $"归档{p.Text("number")}的报送文件{p.Count("files")}份",
        ["batch.sent"] = p => $"{p.Text("number")}已报送（{p.Text("channel")}）{Because(p, "note")}",
        ["batch.receipt-read"] = p => $"读入{p.Text("number")}的回执：接收{p.Text("accepted")}条，退回{p.Text("rejected")}条，未识别{p.Text("unknown")}行",
        ["batch.dissolved"] = p => $"拆批{p.Text("number")}{Because(p, "reason")}{(p.Flag("declared") ? $"；声明下载过的文件没有报送（下载{p.Text("taken")}次）" : "")}",
        ["batch.files-taken"] = p => $"下载{p.Text("number")}的报送文件{Because(p, "purpose")}",
        [CreditDuties.Correct.Code] = _ => "补充更正信用信息",
        [CreditDuties.Resend.Code] = _ => "重新报送撤销记录",
        [CreditDuties.Amend.Code] = _ => "提出信用信息变更",
        [CreditDuties.Close.Code] = _ => "信用信息封批",
        [CreditDuties.Send.Code] = _ => "登记信用信息报送",
        [CreditDuties.ReadReceipt.Code] = _ => "读入信用信息回执",
        [CreditDuties.Take.Code] = _ => "下载信用报送文件",
        [CreditDuties.Dissolve.Code] = _ => "拆批",
    };

    private static string Faults(JsonElement fact) => fact.Number("faults") is > 0 and var count ? $"还有{count}处待完善" : "校验通过";

    private static string After(JsonElement fact, string name, string before) => fact.Day(name) is { Length: > 0 } day ? before + day : "";

    private static string Because(JsonElement fact, string name) => fact.Text(name) is { Length: > 0 } reason ? $"：{reason}" : "";
}
