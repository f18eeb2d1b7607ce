using System.Text.Json;
using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>What was done to a case, as the timeline says it; refused attempts under the code of their duty.</summary>
public static class CaseworkSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["case.registered"] = p => $"登记办件：{Text(p, "itemName")}",
        ["case.accepted"] = p => $"{Text(p, "word")}，编号{Text(p, "number")}{Day(p, "dueOn", "，承诺办结日")}",
        ["case.declined"] = p => $"{Text(p, "word")}：{Text(p, "reason")}",
        ["case.step-started"] = p => $"开始“{Text(p, "name")}”",
        ["case.step-completed"] = p => $"完成“{Text(p, "name")}”：{Text(p, "note")}{Files(p)}",
        ["case.step-skipped"] = p => $"跳过“{Text(p, "name")}”：{Text(p, "reason")}",
        ["case.suspended"] = p => $"中止计时（{Text(p, "ground")}）：{Text(p, "reason")}{Day(p, "until", "，最迟至")}",
        ["case.resumed"] = p => $"恢复计时，{Text(p, "ground")}中止{Text(p, "days")}日{Day(p, "dueOn", "，承诺办结日")}",
        ["case.pause-lapsed"] = p => $"{Text(p, "ground")}中止满{Text(p, "days")}日，自动恢复计时{Day(p, "dueOn", "，承诺办结日")}",
        ["case.extended"] = p => $"批准延期{Text(p, "by")}：{Text(p, "reason")}{Day(p, "statutoryDueOn", "，法定期限至")}",
        ["case.decision-proposed"] = p => $"提出处理意见（第{Text(p, "round")}次）：{Text(p, "outcome")}{Money(p)}{Files(p)}",
        ["case.decision-checked"] = p => $"审核同意：{Text(p, "opinion")}",
        ["case.decision-returned"] = p => $"退回处理意见：{Text(p, "reason")}",
        ["case.decided"] = p => $"作出决定：{Text(p, "outcome")}{Money(p)}，{Text(p, "opinion")}",
        ["case.closed"] = p => p.TryGetProperty("onTime", out var onTime) && onTime.GetBoolean() ? "按期办结" : "逾期办结",
        ["case.terminated"] = p => $"终止办理：{Text(p, "reason")}",
        ["case.withdrawn"] = p => $"撤回办件：{Text(p, "reason")}",
        ["case.reassigned"] = p => $"更换经办人：{Text(p, "reason")}",
        ["case.deadline-moved"] = p => $"工作日历或提醒规则调整，重新推算期限{Day(p, "from", "，承诺办结日由")}{Day(p, "to", "改为")}",
        [CaseworkDuties.Register.Code] = _ => "登记办件被拒绝",
        [CaseworkDuties.Accept.Code] = _ => "立案或受理被拒绝",
        [CaseworkDuties.Decline.Code] = _ => "不予立案或不予受理被拒绝",
        [CaseworkDuties.WorkStep.Code] = _ => "办理环节被拒绝",
        [CaseworkDuties.SkipStep.Code] = _ => "跳过环节被拒绝",
        [CaseworkDuties.Suspend.Code] = _ => "中止计时被拒绝",
        [CaseworkDuties.Resume.Code] = _ => "恢复计时被拒绝",
        [CaseworkDuties.Extend.Code] = _ => "批准延期被拒绝",
        [CaseworkDuties.Propose.Code] = _ => "提出处理意见被拒绝",
        [CaseworkDuties.Check.Code] = _ => "审核处理意见被拒绝",
        [CaseworkDuties.Decide.Code] = _ => "作出决定被拒绝",
        [CaseworkDuties.Close.Code] = _ => "办结被拒绝",
        [CaseworkDuties.Terminate.Code] = _ => "终止办理被拒绝",
        [CaseworkDuties.Withdraw.Code] = _ => "撤回办件被拒绝",
        [CaseworkDuties.Reassign.Code] = _ => "更换经办人被拒绝",
    };

    private static string Text(JsonElement payload, string name) => payload.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    private static string Day(JsonElement payload, string name, string before) => Text(payload, name) is { Length: > 0 } day ? before + day : "";

    private static string Files(JsonElement payload) =>
        payload.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array && files.GetArrayLength() is > 0 and var count ? $"，材料{count}份" : "";

    private static string Money(JsonElement payload) =>
        payload.TryGetProperty("fine", out var fine) && fine.TryGetInt64(out var fen) ? $"，罚款{(fen % 100 == 0 ? $"{fen / 100}" : $"{fen / 100}.{fen % 100:00}")}元" : "";
}
