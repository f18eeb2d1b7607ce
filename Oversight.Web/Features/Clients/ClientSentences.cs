using System.Text.Json;
using Oversight.Domain.Clients;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Clients;

/// <summary>What was done to clients, and what they told, as the timeline says it.</summary>
public static class ClientSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["client.registered"] = p => $"登记接口客户端“{p.Text("name")}”（{p.Text("system")}），权限{Scopes(p)}，密钥{p.Text("keyPrefix")}…",
        ["client.changed"] = p => $"修改接口客户端“{p.Text("name")}”，权限{Scopes(p)}，每分钟{p.Text("ratePerMinute")}次：{p.Text("reason")}",
        ["client.key-rotated"] = p => $"更换密钥，新密钥{p.Text("keyPrefix")}…，旧密钥并用{p.Text("overlapHours")}小时：{p.Text("reason")}",
        ["client.disabled"] = p => $"停用接口客户端：{p.Text("reason")}",
        ["client.enabled"] = p => $"恢复接口客户端：{p.Text("reason")}",
        ["outside.opened"] = p => $"推送外部办件{p.Text("number")}，事项{p.Text("item")}{Breaches(p)}",
        ["outside.step-told"] = p => $"推送环节“{p.Text("name")}”{(p.Instant("finishedAt") is { Length: > 0 } at ? $"，{at}完成" : $"，{p.Instant("startedAt")}开始")}{Breaches(p)}",
        ["outside.decided"] = p => $"推送决定：{p.Text("outcome")}{(p.Number("fine") is not 0 and var fen ? $"，罚款{fen / 100m:0.##}元" : "")}{Breaches(p)}",
        [ClientDuties.Register.Code] = _ => "登记接口客户端",
        [ClientDuties.Change.Code] = _ => "修改接口客户端",
        [ClientDuties.Rotate.Code] = _ => "更换接口密钥",
        [ClientDuties.Disable.Code] = _ => "停用接口客户端",
        [ClientDuties.Enable.Code] = _ => "恢复接口客户端",
    };

    private static string Scopes(JsonElement fact) =>
        Enum.GetValues<ClientScope>().Aggregate(fact.List("scopes"), (said, scope) => said.Replace(scope.Code(), scope.Name(), StringComparison.Ordinal));

    private static string Breaches(JsonElement fact) => fact.Count("breaches") is > 0 and var count ? $"，{count}处不符合规定：{fact.List("breaches")}" : "";
}
