using System.Text.Json;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The words of adjustments on the trail; refused duties under their own code.</summary>
internal static class AdjustmentSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["adjustment.drafted"] = f => $"因{f.Day("arisenOn")}{f.Choice<Circumstance>("circumstance")?.Name()}起草动态调整，{f.Count("items")}个事项，{f.Day("dueOn")}前申请{After("；理由：", f.Text("reason"))}",
        ["adjustment.revised"] = f => $"修改动态调整，{f.Count("items")}个事项，{f.Day("dueOn")}前申请{(f.Text("dateReason").Length > 0 ? $"；情形发生日期由{f.Day("arisenBefore")}改为{f.Day("arisenOn")}，理由：{f.Text("dateReason")}" : "")}{After("；改动", f.List("changed"))}{After("；移除", f.List("struck"))}{After("；理由：", f.Text("reason"))}",
        ["adjustment.submitted"] = f => $"{(f.Flag("timely") ? "提交申请" : "逾期提交申请")}，编号{f.Text("number")}",
        ["adjustment.returned"] = f => $"{(f.Choice<AdjustmentState>("from") == AdjustmentState.LegalReviewed ? "局领导退回" : "法制审核退回")}：{f.Text("reason")}",
        ["adjustment.reviewed"] = f => $"法制审核：{f.Text("opinion")}",
        ["adjustment.approved"] = f => $"局领导批准：{f.Text("opinion")}",
        ["adjustment.confirmed"] = f => $"{f.Text("body")}以{f.Text("documentNumber")}确认，{f.Text("items")}个事项自{f.Day("effectiveOn")}起调整{(f.Day("lastDay") is { Length: > 0 } last ? $"，取消、下放的行使至{last}" : "")}",
        ["adjustment.published"] = _ => "各渠道公布完成",
        ["adjustment.withdrawn"] = f => $"撤回：{f.Text("reason")}",
        ["adjustment.reminded"] = f => f.Choice<Light>("light") == Light.Red ? "提醒：申请已逾期" : "提醒：申请即将到期",
        ["adjustment.due-moved"] = f => $"放假安排变化，申请期限由{f.Day("oldDueOn")}改为{f.Day("dueOn")}",
        ["adjustment.lapsed"] = f => $"{f.Day("dueOn")} 24:00届满未申请，记载逾期并登记问题",
        ["adjustment.draft"] = _ => "起草动态调整",
        ["adjustment.revise"] = _ => "修改动态调整",
        ["adjustment.submit"] = _ => "提交动态调整申请",
        ["adjustment.review"] = _ => "审核动态调整",
        ["adjustment.return"] = _ => "退回动态调整",
        ["adjustment.approve"] = _ => "批准动态调整",
        ["adjustment.confirm"] = _ => "登记外部确认",
        ["adjustment.withdraw"] = _ => "撤回动态调整",
        ["adjustment.publish"] = _ => "记载各渠道公布完成",
        ["adjustment.lapse"] = _ => "记载动态调整逾期",
        ["adjustment.remind"] = _ => "动态调整期限提醒",
    };

    private static string After(string words, string text) => text.Length > 0 ? words + text : "";
}
