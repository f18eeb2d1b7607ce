using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Administration;

/// <summary>The words of the parameters on the trail.</summary>
internal static class ParameterSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["parameter.changed"] = Changed,
        ["parameter.change"] = _ => "修改参数",
        ["parameter.read"] = _ => "查看参数",
    };

    private static string Changed(JsonElement fact)
    {
        var kind = Parameters.All.FirstOrDefault(k => string.Equals(k.Code, fact.Text("code"), StringComparison.Ordinal));
        return $"“{kind?.Name ?? fact.Text("code")}”由{fact.Number("from")}{kind?.Unit}改为{fact.Number("to")}{kind?.Unit}；理由：{fact.Text("reason")}";
    }
}
