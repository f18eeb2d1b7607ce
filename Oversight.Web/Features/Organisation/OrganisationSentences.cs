using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>The words of the organisation on the trail.</summary>
internal static class OrganisationSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["department.established"] = f => $"设立部门“{f.Text("name")}”{(f.Text("since").Length > 0 ? $"，自{f.Day("since")}起" : "")}{Why(f)}",
        ["department.renamed"] = f => $"由“{f.Text("from")}”更名为“{f.Text("to")}”{(f.Text("since").Length > 0 ? $"，自{f.Day("since")}起" : "")}；依据：{f.Text("reason")}",
        ["department.merged"] = f => $"并入{f.Department("successorId")}，存续至{f.Day("lastDay")}；依据：{f.Text("reason")}",
        ["officer.enlisted"] = f => f.Text("cardNumber").Length > 0 ? $"登记人员，执法证{f.Text("cardNumber")}有效期至{f.Day("cardValidThrough")}" : "登记人员",
        ["officer.account-opened"] = f => $"开通登录账号“{f.Text("userName")}”",
        ["officer.account-disabled"] = f => $"停用账号；理由：{f.Text("reason")}",
        ["officer.account-enabled"] = f => $"启用账号；理由：{f.Text("reason")}",
        ["officer.password-reset"] = f => $"重置为一次性密码；理由：{f.Text("reason")}",
        ["officer.password-changed"] = _ => "本人修改密码",
        ["officer.qualified"] = f => $"登记法律职业资格{f.Text("qualification")}{Why(f)}",
        ["officer.card-renewed"] = f => $"换发执法证{f.Text("cardNumber")}，有效期至{f.Day("validThrough")}{Why(f)}",
        ["post.created"] = f => $"设立岗位“{f.Text("name")}”，角色：{f.Choice<Role>("role")?.Name()}{Why(f)}",
        ["post.assigned"] = f => $"{(f.Flag("substitute") ? "指定代理" : "任命")}{f.Officer("officerId")}，自{f.Day("from")}起{(f.Text("through").Length > 0 ? $"至{f.Day("through")}止" : "")}{Why(f)}",
        ["post.vacated"] = f => $"免去{f.Officer("officerId")}，任至{f.Day("lastDay")}{(f.Text("actedAfter") is { Length: > 0 } acts and not "0" ? $"（此后另有{acts}次操作在痕迹上）" : "")}{Why(f)}",
        ["post.duty-added"] = f => $"增加职责“{f.Text("text")}”{(f.Text("clause").Length > 0 ? $"（{f.Text("clause")}）" : "")}，自{f.Day("from")}起{Why(f)}",
        ["post.duty-ended"] = f => $"不再承担职责“{f.Text("text")}”，至{f.Day("lastDay")}止{Why(f)}",
        ["post.items-linked"] = f => $"承担{f.Count("items")}项权责事项，自{f.Day("from")}起{Why(f)}",
        ["post.item-unlinked"] = f => $"不再承担一项权责事项，至{f.Day("lastDay")}止{Why(f)}",
        ["team.formed"] = f => $"组建{f.Department("departmentId")}{(f.Text("itemId").Length > 0 ? "单个事项的" : "")}“四个一”团队",
        ["team.seated"] = f => $"“{f.Choice<TeamDuty>("duty")?.Name()}”由{f.Officer("holderId")}担任，自{f.Day("from")}起{Why(f)}",
        ["team.seat-left"] = f => $"“{f.Choice<TeamDuty>("duty")?.Name()}”不再单独由{f.Officer("holderId")}担任，至{f.Day("lastDay")}止{Why(f)}",
        ["session.begun"] = f => $"{f.Officer("officerId")}登录",
        ["session.ended"] = f => $"{f.Officer("officerId")}退出登录：{f.Choice<SessionEnding>("how")?.Name()}",
        ["session.begin"] = _ => "登录",
        ["session.end"] = _ => "退出登录",
        ["system.found"] = _ => "建立机构",
        ["officer.enlist"] = _ => "登记人员",
        ["officer.renew-card"] = _ => "登记换发执法证",
        ["department.establish"] = _ => "设立部门",
        ["department.rename"] = _ => "部门更名",
        ["department.merge"] = _ => "部门合并",
        ["post.describe"] = _ => "调整岗位职责和承担事项",
        ["duty.hand-over"] = _ => "移交在办工作",
        ["post.create"] = _ => "设立岗位",
        ["post.assign"] = _ => "任命岗位",
        ["post.vacate"] = _ => "免去岗位",
        ["team.seat"] = _ => "调整四个一团队",
        ["account.open"] = _ => "开通账号",
        ["account.disable"] = _ => "停用账号",
        ["account.enable"] = _ => "启用账号",
        ["account.reset-password"] = _ => "重置密码",
        ["account.change-password"] = _ => "修改密码",
        ["account.create-first"] = _ => "设立首个安全管理员",
    };

    // Entries made before reasons were asked for have none.
    private static string Why(JsonElement fact) => fact.Text("reason") is { Length: > 0 } reason ? $"；依据：{reason}" : "";
}
