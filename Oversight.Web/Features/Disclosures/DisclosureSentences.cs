using System.Text.Json;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Disclosures;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Disclosures;

/// <summary>What was done about disclosing decisions, as the timeline says it; refused attempts under the code of their duty.</summary>
public static class DisclosureSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["disclosure.begun"] = p => $"作出决定，列入结果公示{After(p, "dueOn", "，公示期限")}",
        ["disclosure.proposed"] = p => $"提出公示意见：{p.Text("mode")}{Ground(p)}{(p.Number("months") > 0 ? $"，类别{p.Text("class")}，公示{p.Text("months")}个月，隐去{p.Text("spans")}处{(p.Number("left") > 0 ? $"，保留建议隐去的{p.Text("left")}处" : "")}" : "")}{Because(p, "why")}",
        ["disclosure.returned"] = p => $"退回公示意见{Because(p, "reason")}",
        ["disclosure.published"] = p => $"复核同意公示{After(p, "until", "，公示至")}{Because(p, "opinion")}",
        ["disclosure.withheld"] = p => $"复核同意不予公示{Ground(p)}{Because(p, "opinion")}",
        ["disclosure.lapsed"] = p => $"逾期未公示{After(p, "dueOn", "，公示期限为")}",
        ["disclosure.taken-down"] = p => $"公示期满，自动撤下{After(p, "until", "，公示至")}",
        ["disclosure.withdrawn"] = p => $"撤回公示{Because(p, "reason")}{(p.Flag("late") ? "（超过三个工作日）" : "")}",
        ["disclosure.reopened"] = p => $"重新提出公示{Because(p, "reason")}{After(p, "dueOn", "，公示期限")}",
        ["disclosure.due-moved"] = p => $"工作日历调整，公示期限{After(p, "oldDueOn", "由")}{After(p, "dueOn", "改为")}",
        ["decision.published"] = p => $"{p.Text("number")}开始公示{After(p, "until", "，至")}",
        ["decision.ended"] = p => $"{p.Text("number")}停止公示{Because(p, "reason")}",
        [DisclosureDuties.Propose.Code] = _ => "提出公示意见",
        [DisclosureDuties.Review.Code] = _ => "复核公示意见",
        [DisclosureDuties.Withdraw.Code] = _ => "撤回公示",
        [DisclosureDuties.Reopen.Code] = _ => "重新提出公示",
    };

    private static string After(JsonElement fact, string name, string before) => fact.Day(name) is { Length: > 0 } day ? before + day : "";

    private static string Because(JsonElement fact, string name) => fact.Text(name) is { Length: > 0 } reason ? $"：{reason}" : "";

    private static string Ground(JsonElement fact) => ShippedDisclosureRules.Rules.Ground(fact.Text("ground")) is { } ground ? $"（{ground.Name}）" : "";
}
