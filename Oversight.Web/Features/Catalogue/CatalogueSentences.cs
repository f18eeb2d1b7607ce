using System.Text.Json;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Catalogue;

/// <summary>The words of the catalogue on the trail.</summary>
internal static class CatalogueSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["item.version-published"] = f => $"发布第{f.Text("number")}版“{f.Text("name")}”，自{f.Day("effectiveFrom")}起生效{Of(f, f.Text("document"), f.Text("reason"))}",
        ["item.bases-linked"] = f => $"{f.Text("bases")}条依据关联到法规库",
        ["item.repealed"] = f => $"{f.Day("lastDay")}后停止行使{(f.Text("successor") is { Length: > 0 } successor ? $"，{successor}" : "")}；依据：{f.Text("reason")}{Of(f, "", f.Text("why"))}",
        ["procedure.registered"] = f => $"登记流程“{f.Text("name")}”，共{f.Count("steps")}个环节",
        ["catalogue.enter"] = _ => "录入权责清单",
    };

    // Entries of the first list, and older ones, name no sheet.
    private static string Of(JsonElement fact, string document, string why) =>
        fact.Text("sheet") is { Length: > 0 } sheet ? $"；由{sheet}{(document.Length > 0 ? $"（{document}）" : "")}调整，理由：{why}" : "";
}
