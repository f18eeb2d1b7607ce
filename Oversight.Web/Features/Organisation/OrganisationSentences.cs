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
        ["department.established"] = f => $"设立部门“{f.Text("name")}”",
        ["department.renamed"] = f => $"由“{f.Text("from")}”更名为“{f.Text("to")}”；依据：{f.Text("reason")}",
        ["officer.enlisted"] = f => f.Text("cardNumber").Length > 0 ? $"登记人员，执法证{f.Text("cardNumber")}有效期至{f.Day("cardValidThrough")}" : "登记人员",
        ["officer.account-opened"] = f => $"开通登录账号“{f.Text("userName")}”",
        ["officer.account-disabled"] = f => $"停用账号；理由：{f.Text("reason")}",
        ["officer.account-enabled"] = f => $"启用账号；理由：{f.Text("reason")}",
        ["officer.password-reset"] = f => $"重置为一次性密码；理由：{f.Text("reason")}",
        ["officer.password-changed"] = _ => "本人修改密码",
        ["post.created"] = f => $"设立岗位“{f.Text("name")}”，角色：{f.Choice<Role>("role")?.Name()}",
        ["post.assigned"] = f => $"任命{f.Officer("officerId")}，自{f.Day("from")}起{(f.Text("through").Length > 0 ? $"至{f.Day("through")}止" : "")}",
        ["post.vacated"] = f => $"免去{f.Officer("officerId")}，任至{f.Day("lastDay")}",
        ["team.formed"] = f => $"组建{f.Department("departmentId")}“四个一”团队",
        ["team.seated"] = f => $"“{f.Choice<TeamDuty>("duty")?.Name()}”由{f.Officer("holderId")}担任，自{f.Day("from")}起",
        ["system.found"] = _ => "建立机构",
        ["officer.enlist"] = _ => "登记人员",
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
}
