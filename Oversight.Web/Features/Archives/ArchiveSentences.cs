using System.Text.Json;
using Oversight.Domain.Archives;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Archives;

/// <summary>What was done to an archive, as the timeline says it; refused attempts under the code of their duty.</summary>
public static class ArchiveSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["archive.filed"] = p => $"归档，卷号{p.Text("number")}，保管期限{p.Text("period")}{(p.Text("periodReason") is { Length: > 0 } why ? $"（延长：{why}）" : "")}{Files(p)}",
        ["archive.supplemented"] = p => $"补充归档，形成第{p.Text("volume")}版：{p.Text("note")}{Files(p)}",
        ["archive.sealed"] = p => $"生成并封存第{p.Text("volume")}版卷宗{Hash(p)}",
        ["archive.unsealed"] = p => $"启封（第{p.Text("volume")}版保留）：{p.Text("reason")}",
        ["archive.read"] = p => $"查阅第{p.Text("volume")}版卷宗：{p.Text("purpose")}",
        ["case.filed"] = p => $"归档（{p.Text("archive")}第{p.Text("volume")}版），案卷不再变更",
        ["case.file-outdated"] = p => $"决定失效时案卷已归档，卷宗仍为归档时的内容，须启封补入“{p.Text("document")}”",
        ["case.unsealed"] = p => $"启封归档案卷{p.Text("archive")}：{p.Text("reason")}",
        [ArchiveDuties.File.Code] = _ => "归档",
        [ArchiveDuties.Supplement.Code] = _ => "补充归档",
        [ArchiveDuties.Unseal.Code] = _ => "启封归档案卷",
    };

    private static string Files(JsonElement fact) => fact.Count("files") is > 0 and var count ? $"（附材料{count}份）" : "";

    private static string Hash(JsonElement fact) => fact.Text("hash") is { Length: >= 12 } hash ? $"，摘要{hash[..12]}" : "";
}
