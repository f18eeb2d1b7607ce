using System.Text.Json;
using Oversight.Domain.Alerts;
using Oversight.Domain.Supervision;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Alerts;

/// <summary>What the entries of alerts, rules and plans say in Chinese, by action code; refused duties under their own code.</summary>
public static class AlertSentences
{
    /// <summary>The phrase for a fact, from its payload.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["alert.raised"] = f => $"产生预警（{f.Text("ruleName")}·{f.Choice<Dimension>("dimension")?.Name()}）：{f.Text("title")}",
        ["alert.acknowledged"] = _ => "签收预警",
        ["alert.explained"] = f => $"{(f.Flag("timely") ? "提交说明" : "逾期提交说明")}：{f.Text("text")}",
        ["alert.explanation-lapsed"] = f => $"逾期未说明，说明期限为{f.Day("dueOn")} 24:00",
        ["alert.due-moved"] = f => $"工作日历调整，说明期限由{f.Day("oldDueOn")}改为{f.Day("dueOn")}",
        ["alert.explanation-accepted"] = f => $"认可说明：{f.Text("opinion")}",
        ["alert.explanation-returned"] = f => $"退回说明：{f.Text("opinion")}",
        ["alert.turned-into-finding"] = f => $"转为问题：{f.Text("reason")}",
        ["alert.condition-ended"] = _ => "情形已消除，仍须说明",
        ["alert.resolved"] = _ => "情形已消除，预警结束",
        ["alert-rule.entered"] = f => $"登记预警规则“{f.Text("name")}”：{f.Text("says")}",
        ["alert-rule.changed"] = f => $"{(f.Flag("active") ? "修改" : "停用")}预警规则，第{f.Number("version")}版：{f.Text("says")}；理由：{f.Text("reason")}",
        ["check-plan.planned"] = f => $"登记检查计划：{f.Number("year")}年第{f.Number("quarter")}季度{f.Text("item")}{f.Number("planned")}次（{f.Text("reason")}）",
        ["check-plan.changed"] = f => $"检查计划由{f.Number("from")}次改为{f.Number("to")}次（{f.Text("reason")}）",
        ["alert.watch"] = _ => "按规则产生预警",
        ["alert.acknowledge"] = _ => "签收预警",
        ["alert.explain"] = _ => "说明预警情况",
        ["alert.judge"] = _ => "审核预警说明",
        ["alert.turn-into-finding"] = _ => "将预警转为问题",
        ["alert-rule.enter"] = _ => "登记预警规则",
        ["alert-rule.add"] = _ => "新增预警规则",
        ["alert-rule.change"] = _ => "修改预警规则",
        ["check-plan.set"] = _ => "登记检查计划",
    };
}
