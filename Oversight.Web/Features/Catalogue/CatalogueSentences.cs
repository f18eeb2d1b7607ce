using System.Text.Json;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Catalogue;

/// <summary>The words of the catalogue on the trail.</summary>
internal static class CatalogueSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["item.version-published"] = f => $"发布第{f.Text("number")}版“{f.Text("name")}”，自{f.Day("effectiveFrom")}起生效",
        ["item.bases-linked"] = f => $"{f.Text("bases")}条依据关联到法规库",
        ["item.repealed"] = f => $"{f.Day("lastDay")}后停止行使{(f.Text("successor") is { Length: > 0 } successor ? $"，{successor}" : "")}；依据：{f.Text("reason")}",
        ["procedure.registered"] = f => $"登记流程“{f.Text("name")}”，共{f.Count("steps")}个环节",
        ["catalogue.enter"] = _ => "录入权责清单",
    };
}
