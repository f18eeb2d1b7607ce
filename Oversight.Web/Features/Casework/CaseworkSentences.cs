using System.Text.Json;
using Oversight.Domain.Casework;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Casework;

/// <summary>What was done to a case, as the timeline says it; refused attempts under the code of their duty.</summary>
public static class CaseworkSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["case.registered"] = p => $"登记办件：{p.Text("itemName")}",
        ["case.accepted"] = p => $"{p.Text("word")}，编号{p.Text("number")}{Day(p, "dueOn", "，承诺办结日")}",
        ["case.declined"] = p => $"{p.Text("word")}{(p.Text("ground") is { Length: > 0 } ground ? $"（{ground}）" : "")}：{p.Text("reason")}",
        ["case.step-started"] = p => $"开始“{p.Text("name")}”",
        ["case.step-completed"] = p => $"完成“{p.Text("name")}”：{p.Text("note")}{Files(p)}",
        ["case.review-returned"] = p => $"“{p.Text("name")}”不同意，退回重新办理“{p.List("again")}”：{p.Text("opinion")}",
        ["case.step-skipped"] = p => $"跳过“{p.Text("name")}”：{p.Text("reason")}",
        ["case.suspended"] = p => $"中止计时（{p.Text("ground")}{Day(p, "until", "，最迟至")}）：{p.Text("reason")}",
        ["case.resumed"] = p => $"恢复计时，{p.Text("ground")}中止{p.Text("days")}日{Day(p, "dueOn", "，承诺办结日")}",
        ["case.pause-lapsed"] = p => $"{p.Text("ground")}中止满{p.Text("days")}日，自动恢复计时{Day(p, "dueOn", "，承诺办结日")}",
        ["case.extended"] = p => $"批准延期{p.Text("by")}{Day(p, "statutoryDueOn", "，法定期限至")}：{p.Text("reason")}",
        ["case.decision-proposed"] = p => $"提出处理意见（第{p.Text("round")}次）：{p.Text("outcome")}{Money(p)}{Files(p)}",
        ["case.discretion-weighed"] = p => $"按{p.Text("benchmark")}第{p.Number("benchmarkVersion")}版第{p.Number("tier")}档“{p.Text("level")}”（{p.Text("range")}）裁量{(p.Flag("outside") ? $"，偏离档次，理由：{p.Text("reason")}" : "")}",
        ["case.departure-reviewed"] = p => $"法制审核同意偏离裁量档次：{p.Text("opinion")}",
        ["case.review-departure"] = _ => "审核偏离裁量基准",
        ["case.decision-checked"] = p => $"审核同意：{p.Text("opinion")}",
        ["case.decision-returned"] = p => $"退回处理意见：{p.Text("reason")}",
        ["case.decided"] = p => $"作出决定：{p.Text("outcome")}{Money(p)}，{p.Text("opinion")}",
        ["case.decided-on-the-spot"] = p => $"当场作出决定：{p.Text("outcome")}{Money(p)}{Files(p)}",
        ["case.turned-ordinary"] = p => $"转为{p.Text("procedure")}，增加{p.List("steps")}：{p.Text("reason")}",
        [CaseworkDuties.TurnOrdinary.Code] = _ => "转为普通程序",
        ["case.closed"] = p => p.ValueKind != JsonValueKind.Object ? "办结" : p.Flag("onTime") ? "按期办结" : "逾期办结",
        ["case.terminated"] = p => $"终止办理：{p.Text("reason")}",
        ["case.withdrawn"] = p => $"撤回办件：{p.Text("reason")}",
        ["case.reassigned"] = p => p.ValueKind == JsonValueKind.Object ? $"更换经办人，由{p.Officer("from")}换为{p.Officer("to")}：{p.Text("reason")}" : "更换经办人",
        ["case.deadline-moved"] = p => $"工作日历或提醒规则调整，重新推算期限{Day(p, "from", "，承诺办结日由")}{Day(p, "to", "改为")}",
        ["case.party-described"] = p => p.Flag("added") ? $"增加第{p.Text("number")}名当事人" : $"更新第{p.Text("number")}名当事人的{p.List("fields")}{Because(p)}",
        ["case.party-correction-asked"] = p => $"提请更正第{p.Text("number")}名当事人的{p.List("fields")}：{p.Text("reason")}",
        ["case.party-correction-refused"] = p => $"不同意更正第{p.Text("number")}名当事人：{p.Text("opinion")}",
        ["case.party-corrected"] = p => $"同意更正第{p.Text("number")}名当事人的{p.List("fields")}{(p.Flag("afterDecision") ? "（决定作出后）" : "")}：{p.Text("opinion")}",
        ["case.party-struck"] = p => $"删去第{p.Text("number")}名当事人：{p.Text("reason")}",
        ["case.decision-changed"] = p => $"登记变更后的决定（{p.Text("document")}）：{p.Text("outcome")}，{p.Text("content")}",
        ["case.party-revealed"] = p => $"查看第{p.Text("number")}名当事人的隐藏信息：{p.Text("reason")}",
        ["case.exhibit-added"] = p => $"登记证据{p.Text("number")}（{p.Text("exhibitKind")}）{p.Text("name")}，证明{p.Text("proves")}{Files(p)}",
        ["case.exhibit-struck"] = p => $"排除证据{p.Text("number")}“{p.Text("name")}”：{p.Text("reason")}",
        ["case.cost-added"] = p => $"登记{p.Text("costKind")}{Yuan(p.Number("amount"))}元，由{p.Text("bearer")}承担",
        ["case.cost-struck"] = p => $"删去第{p.Text("number")}笔费用：{p.Text("reason")}",
        ["case.linked"] = p => $"关联{p.Text("what")} {p.Text("number")}",
        ["case.unlinked"] = p => $"取消关联{p.Text("what")} {p.Text("number")}",
        ["case.check-explanation-rejected"] = p => $"不认可程序体检“{p.Text("name")}”的说明：{p.Text("reason")}",
        [CaseworkDuties.RejectExplanation.Code] = _ => CaseworkDuties.RejectExplanation.Name,
        ["case.check-explained"] = p => $"说明程序体检“{p.Text("name")}”：{p.Text("reason")}",
        ["case.step-restored"] = p => $"恢复第{p.Text("number")}步“{p.Text("name")}”：{p.Text("reason")}",
        [CaseworkDuties.ExplainCheck.Code] = _ => "说明程序体检",
        [CaseworkDuties.RestoreStep.Code] = _ => "恢复环节",
        ["case.decision-revoked"] = p => $"登记决定失效（{p.Text("ground")}，{p.Text("document")}）{Day(p, "revokedOn", "，自")}：{p.Text("reason").TrimEnd('。')}",
        [CaseworkDuties.RevokeDecision.Code] = _ => "登记决定失效",
        [CaseworkDuties.AskCorrection.Code] = _ => "提请更正当事人",
        [CaseworkDuties.ReviewCorrection.Code] = _ => "审核更正当事人",
        [CaseworkDuties.KeepFile.Code] = _ => "登记案卷",
        [CaseworkDuties.Reveal.Code] = _ => "查看当事人隐藏信息",
        [CaseworkDuties.Register.Code] = _ => "登记办件",
        [CaseworkDuties.Accept.Code] = _ => "立案或受理",
        [CaseworkDuties.Decline.Code] = _ => "不予立案或不予受理",
        [CaseworkDuties.WorkStep.Code] = _ => "办理环节",
        [CaseworkDuties.ReturnFromReview.Code] = _ => "法制审核退回",
        [CaseworkDuties.SkipStep.Code] = _ => "跳过环节",
        [CaseworkDuties.Suspend.Code] = _ => "中止计时",
        [CaseworkDuties.Resume.Code] = _ => "恢复计时",
        [CaseworkDuties.Extend.Code] = _ => "批准延期",
        [CaseworkDuties.Propose.Code] = _ => "提出处理意见",
        [CaseworkDuties.Check.Code] = _ => "审核处理意见",
        [CaseworkDuties.Decide.Code] = _ => "作出决定",
        [CaseworkDuties.DecideOnTheSpot.Code] = _ => "当场作出决定",
        [CaseworkDuties.Close.Code] = _ => "办结",
        [CaseworkDuties.Terminate.Code] = _ => "终止办理",
        [CaseworkDuties.Withdraw.Code] = _ => "撤回办件",
        [CaseworkDuties.Reassign.Code] = _ => "更换经办人",
    };

    private static string Day(JsonElement fact, string name, string before) => fact.Day(name) is { Length: > 0 } day ? before + day : "";

    private static string Files(JsonElement fact) => fact.Count("files") is > 0 and var count ? $"（材料{count}份）" : "";

    private static string Because(JsonElement fact) => fact.Text("reason") is { Length: > 0 } reason ? $"：{reason}" : "";

    private static string Money(JsonElement fact) => fact.Number("fine") is not 0 and var fen ? $"，罚款{Yuan(fen)}元" : "";

    private static string Yuan(long fen) => fen % 100 == 0 ? $"{fen / 100}" : $"{fen / 100}.{fen % 100:00}";
}
