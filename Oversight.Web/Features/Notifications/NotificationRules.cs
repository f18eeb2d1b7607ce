using System.Text.Json;
using Oversight.Domain.Alerts;
using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Notifications;

/// <summary>Which fact on the trail rings whose bell, with which words.</summary>
/// <param name="Action">Code of the fact.</param>
/// <param name="Text">The line, from the thing and the fact's values.</param>
/// <param name="To">Whom. Whoever did it is left out.</param>
public sealed record NotificationRule(string Action, Func<Matter, JsonElement, string> Text, params Addressee[] To)
{
    /// <summary>The value of the fact that names an officer, for <see cref="Addressee.Named"/>.</summary>
    public string NamedBy { get; init; } = "";

    /// <summary>Further addressees that the fact itself says.</summary>
    public Func<JsonElement, IEnumerable<Addressee>> Also { get; init; } = _ => [];

    /// <summary>The value of the fact that says when it fell due, or empty for when it was recorded.</summary>
    public string AtBy { get; init; } = "";
}

/// <summary>The whole table, readable by those whom it concerns.</summary>
public static class NotificationRules
{
    private static readonly Dictionary<string, NotificationRule> ByAction = All().ToDictionary(r => r.Action, StringComparer.Ordinal);

    /// <summary>Every rule.</summary>
    public static IReadOnlyCollection<NotificationRule> Table => ByAction.Values;

    /// <summary>The rule for a fact, or null.</summary>
    public static NotificationRule? For(string action) => ByAction.GetValueOrDefault(action);

    private static IEnumerable<NotificationRule> All() => [.. Bureau(), .. Adjustments(), .. Casework(), .. Services(), .. ComplaintBells.Rules(), .. Supervision(), .. Alerts(), .. Assessment(), .. Results()];

    private static IEnumerable<NotificationRule> Bureau() =>
    [
        new("post.assigned", (m, _) => $"您已任{m.Title}岗位，职责见机构与岗位", Addressee.Named) { NamedBy = "officerId" },
        new("post.vacated", (m, f) => $"{m.Title}岗位任职至{f.Day("lastDay")}止，请移交未办事项", Addressee.Named, Addressee.Head) { NamedBy = "officerId" },
        new("department.renamed", (_, f) => $"{f.Text("from")}更名为{f.Text("to")}", Addressee.Head, Addressee.Liaison),
        new("law.version-added", (m, f) => $"{m.Title}有新文本（{f.Text("label")}），自{f.Day("from")}起施行，请核对引用它的事项", Addressee.LegalOffice, Addressee.Leaders),
        new("law.repealed", (m, f) => $"{m.Title}{f.Day("lastDay")}后失效，请核对引用它的事项", Addressee.LegalOffice, Addressee.Leaders),
        new("law.doubted", (m, _) => $"{m.Title}的适用状态待核", Addressee.LegalOffice, Addressee.Leaders),
        new("law.settled", (m, _) => $"{m.Title}核定为继续适用", Addressee.LegalOffice, Addressee.Leaders),
        new("calendar.loaded", (_, f) => $"{f.Text("year")}年工作日历已载入，{f.Text("moved")}个未到期期限随之变动", Addressee.LegalOffice, Addressee.Leaders),
    ];

    private static IEnumerable<NotificationRule> Adjustments() =>
    [
        new("adjustment.drafted", (m, f) => $"法规变动，动态调整{m.Title}已起草，{f.Day("dueOn")}前申请") { Also = f => f.Text("lawId").Length > 0 ? [Addressee.LegalOffice] : [] },
        new("adjustment.submitted", (m, _) => $"动态调整{m.Title}已申请，待法制审核", Addressee.LegalOffice),
        new("adjustment.returned", (m, _) => $"动态调整{m.Title}被退回，请修改后重新提交", Addressee.Handler, Addressee.Head),
        new("adjustment.reviewed", (m, _) => $"动态调整{m.Title}已通过法制审核，待批准", Addressee.Leaders),
        new("adjustment.approved", (m, _) => $"动态调整{m.Title}已批准，请报请外部确认并登记", Addressee.LegalOffice, Addressee.Handler),
        new("adjustment.confirmed", (m, f) => $"动态调整{m.Title}已确认，自{f.Day("effectiveOn")}起生效，请在各渠道公布", Addressee.LegalOffice, Addressee.Handler, Addressee.Head),
        new("adjustment.published", (m, _) => $"动态调整{m.Title}已在各渠道公布", Addressee.Handler, Addressee.LegalOffice),
        new("adjustment.withdrawn", (m, _) => $"动态调整{m.Title}已撤回", Addressee.Handler, Addressee.LegalOffice),
        new("adjustment.reminded", (m, f) => $"动态调整{m.Title}{(f.Choice<Light>("light") == Light.Red ? "逾期未申请" : "即将到期")}，申请期限{f.Day("dueOn")} 24:00", Addressee.Handler, Addressee.Head, Addressee.LegalOffice)
        {
            Also = f => f.Choice<Light>("light") == Light.Red ? [Addressee.DeputyInCharge, Addressee.Leaders] : [],
            AtBy = "reachedAt",
        },
        new("adjustment.due-moved", (m, f) => $"放假安排变化，动态调整{m.Title}申请期限由{f.Day("oldDueOn")}改为{f.Day("dueOn")}", Addressee.Handler, Addressee.Head),
    ];

    private static IEnumerable<NotificationRule> Casework() =>
    [
        new("case.registered", (m, _) => $"{m.Title}已登记，待立案或受理", Addressee.Head),
        new("case.accepted", (m, f) => $"{m.Title}已{f.Text("word")}，承诺期限至{f.Day("dueOn")}", Addressee.Handler),
        new("case.declined", (m, f) => $"{m.Title}{f.Text("word")}", Addressee.Handler),
        new("case.decision-proposed", (m, _) => $"{m.Title}已提出处理意见，待审核", Addressee.Head),
        new("case.decision-checked", (m, _) => $"{m.Title}处理意见已审核，案件待审批", Addressee.DeputyInCharge, Addressee.Leaders),
        new("case.decision-returned", (m, _) => $"{m.Title}处理意见被退回，请修改后重新提出", Addressee.Handler),
        new("case.decided", (m, _) => $"{m.Title}已作出决定，请办理送达和执行", Addressee.Handler, Addressee.Head),
        new("case.decided-on-the-spot", (m, _) => $"{m.Title}已当场作出处罚决定，请督促交付和备案", Addressee.Head),
        new("case.extended", (m, f) => $"{m.Title}经批准延期，法定期限至{f.Day("statutoryDueOn")}", Addressee.Handler, Addressee.Head),
        new("case.pause-lapsed", (m, f) => $"{m.Title}中止期满恢复计时，承诺期限至{f.Day("dueOn")}", Addressee.Handler),
        new("case.reassigned", (m, _) => $"{m.Title}的经办人已更换", Addressee.Named, Addressee.Handler) { NamedBy = "from" },
        new("case.check-explanation-rejected", (m, f) => $"{m.Title}程序体检“{f.Text("name")}”的说明未被认可，请重新说明：{f.Text("reason")}", Addressee.Handler, Addressee.Head),
        new("case.terminated", (m, _) => $"{m.Title}已终止", Addressee.Handler, Addressee.Head),
        new("case.deadline-moved", (m, f) => $"放假安排变化，{m.Title}承诺期限由{f.Day("from")}改为{f.Day("to")}", Addressee.Handler, Addressee.Head),
    ];

    private static IEnumerable<NotificationRule> Results() =>
    [
        new("case.decision-revoked", (m, f) => $"{m.Title}的决定已失效（{f.Text("ground")}），公示和信用信息已随之撤回", Addressee.Handler, Addressee.Head, Addressee.LegalOffice),
        new("disclosure.proposed", (m, _) => $"{m.Title}的公示意见待复核", Addressee.LegalOffice),
        new("disclosure.returned", (m, _) => $"{m.Title}的公示意见被退回，请修改后重新提出", Addressee.Handler, Addressee.Head),
        new("disclosure.published", (m, f) => $"{m.Title}已公示，至{f.Day("until")}", Addressee.Handler),
        new("disclosure.lapsed", (m, f) => $"{m.Title}逾期未公示，公示期限为{f.Day("dueOn")} 24:00", Addressee.Handler, Addressee.Head, Addressee.LegalOffice),
        new("disclosure.reopened", (m, f) => $"{m.Title}须重新提出公示，{f.Day("dueOn")}前完成", Addressee.Handler, Addressee.Head),
        new("disclosure.due-moved", (m, f) => $"放假安排变化，{m.Title}公示期限由{f.Day("oldDueOn")}改为{f.Day("dueOn")}", Addressee.Handler, Addressee.Head),
        new("credit.rejected", (m, f) => $"{m.Title}的信用信息被{f.Text("batch")}的回执退回，请更正", Addressee.Handler, Addressee.Head),
        new("credit.lapsed", (m, f) => $"{m.Title}的信用信息逾期未报送，报送期限为{f.Day("dueOn")} 24:00", Addressee.Handler, Addressee.LegalOffice),
        new("credit.due-moved", (m, f) => $"放假安排变化，{m.Title}信用信息报送期限由{f.Day("oldDueOn")}改为{f.Day("dueOn")}", Addressee.Handler),
    ];

    private static IEnumerable<NotificationRule> Services() =>
    [
        new("application.received", (m, f) => $"收到网上申报{m.Title}，{f.Day("dueOn")}前决定是否受理或者一次告知补正", Addressee.Head, Addressee.Officers),
        new("application.supplemented", (m, f) => $"申报{m.Title}已补正，{f.Day("dueOn")}前决定是否受理", Addressee.Head, Addressee.Officers),
        new("application.withdrawn", (m, _) => $"申报{m.Title}已由申请人撤回", Addressee.Head, Addressee.Officers),
        new("application.due-moved", (m, f) => $"放假安排变化，申报{m.Title}期限由{f.Day("from")}改为{f.Day("to")}", Addressee.Head, Addressee.Officers),
    ];

    private static IEnumerable<NotificationRule> Supervision() =>
    [
        new("finding.recorded", (m, _) => $"问题{m.Title}已登记，请核实情况", Addressee.Head, Addressee.Liaison),
        new("finding.closed", (m, _) => $"问题{m.Title}经核实无须整改，已办结", Addressee.Head, Addressee.Liaison),
        new("notice.drafted", (m, _) => $"整改通知书{m.Title}已起草，待签发", Addressee.Leaders, Addressee.DeputyInCharge),
        new("notice.signed", (m, _) => $"整改通知书{m.Title}已签发，待送达", Addressee.IssuingOffice),
        new("notice.served", (m, _) => $"整改通知书{m.Title}待签收", Addressee.Liaison, Addressee.Head),
        new("notice.received", (m, _) => $"整改通知书{m.Title}已签收", Addressee.IssuingOffice),
        new("notice.feedback-given", (m, f) => $"整改通知书{m.Title}反馈待复核，{f.Day("verifyBy")}前完成", Addressee.IssuingOffice),
        new("notice.feedback-returned", (m, _) => $"整改通知书{m.Title}的反馈被退回，请在期限内补充", Addressee.Liaison, Addressee.Head, Addressee.Officers),
        new("notice.cleared", (m, _) => $"整改通知书{m.Title}已复核到位，销号", Addressee.Liaison, Addressee.Head),
        new("notice.inadequate", (m, f) => $"整改通知书{m.Title}整改不到位，重新整改至{f.Day("newDueOn")}", Addressee.Liaison, Addressee.Head, Addressee.DeputyInCharge),
        new("notice.extended", (m, f) => $"整改通知书{m.Title}延期至{f.Day("dueOn")}", Addressee.Liaison, Addressee.Head),
        new("notice.withdrawn", (m, _) => $"整改通知书{m.Title}已撤回", Addressee.Liaison, Addressee.Head, Addressee.IssuingOffice),
        new("notice.reminded", (m, f) => $"整改通知书{m.Title}{Rung(f)}，期限{f.Day("dueOn")} 24:00") { Also = ByRole, AtBy = "reachedAt" },
        new("notice.due-moved", (m, f) => $"放假安排变化，整改通知书{m.Title}期限由{f.Day("oldDueOn")}改为{f.Day("dueOn")}", Addressee.Liaison, Addressee.Head, Addressee.IssuingOffice),
    ];

    private static IEnumerable<NotificationRule> Alerts() =>
    [
        new("alert.raised", (m, f) => $"{f.Choice<AlertWeight>("weight")?.Name()}预警{m.Title}，请签收并说明", Addressee.Head) { Also = AlertedBy },
        new("alert.explained", (m, _) => $"预警{m.Title}已说明，请审核", Addressee.IssuingOffice),
        new("alert.explanation-lapsed", (m, f) => $"预警{m.Title}逾期未说明，说明期限为{f.Day("dueOn")} 24:00；可以转为问题", Addressee.Head, Addressee.Liaison, Addressee.IssuingOffice, Addressee.DeputyInCharge)
        {
            Also = f => f.Choice<AlertWeight>("weight") == AlertWeight.Grave ? [Addressee.Leaders] : [],
        },
        new("alert.due-moved", (m, f) => $"放假安排变化，预警{m.Title}说明期限由{f.Day("oldDueOn")}改为{f.Day("dueOn")}", Addressee.Head, Addressee.Liaison),
        new("alert.explanation-accepted", (m, _) => $"预警{m.Title}的说明已认可", Addressee.Head, Addressee.Liaison),
        new("alert.explanation-returned", (m, f) => $"预警{m.Title}的说明被退回：{f.Text("opinion")}", Addressee.Head, Addressee.Liaison),
        new("alert.turned-into-finding", (m, _) => $"预警{m.Title}已转为问题", Addressee.Head, Addressee.Liaison),
        new("alert-rule.changed", (m, f) => $"预警规则{m.Title}已修改：{f.Text("says")}", Addressee.LegalOffice, Addressee.Leaders),
    ];

    // Whom the rule names besides the head, as it was when it raised the alert.
    private static IEnumerable<Addressee> AlertedBy(JsonElement fact) =>
        fact.TryGetProperty("addressees", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(a => Enum.TryParse<AlertAddressee>(a.GetString(), out var one) ? one : (AlertAddressee?)null).OfType<AlertAddressee>().Select(a => a switch
            {
                AlertAddressee.Liaison => Addressee.Liaison,
                AlertAddressee.Handler => Addressee.Handler,
                AlertAddressee.DeputyInCharge => Addressee.DeputyInCharge,
                AlertAddressee.Leaders => Addressee.Leaders,
                _ => Addressee.LegalOffice,
            })
            : [];

    private static IEnumerable<NotificationRule> Assessment() =>
    [
        new("ledger.entered", (m, f) => $"{m.Title}{(f.Choice<LedgerCause>("cause") == LedgerCause.Overdue ? "逾期未整改" : "整改不到位")}，已记入{f.Text("year")}年度考核台账", Addressee.Head, Addressee.Liaison, Addressee.LegalOffice),
        new("ledger.appealed", (m, _) => $"{m.Title}考核台账申诉，待局长决定", Addressee.Leaders),
        new("ledger.upheld", (m, _) => $"{m.Title}考核台账申诉未予支持，记录维持", Addressee.Head, Addressee.Liaison),
        new("ledger.revoked", (m, _) => $"{m.Title}考核台账记录已撤销", Addressee.Head, Addressee.Liaison, Addressee.LegalOffice),
        new("ledger.appeal-due-moved", (m, _) => $"放假安排变化，{m.Title}考核台账申诉期限重新推算", Addressee.Head),
    ];

    private static string Rung(JsonElement fact) => fact.Choice<LadderStage>("stage") switch
    {
        LadderStage.Blue => "蓝色提醒：时限已过三分之二",
        LadderStage.Yellow => "黄色提醒：即将到期",
        _ => "红色提醒：已逾期",
    };

    private static IEnumerable<Addressee> ByRole(JsonElement fact) => LadderAddressees.Of(fact.Choice<LadderStage>("stage") ?? LadderStage.None).Select(role => role switch
    {
        Role.Liaison => Addressee.Liaison,
        Role.Officer => Addressee.Officers,
        Role.DepartmentHead => Addressee.Head,
        Role.DeputyLeader => Addressee.DeputyInCharge,
        _ => Addressee.Leaders,
    });
}
