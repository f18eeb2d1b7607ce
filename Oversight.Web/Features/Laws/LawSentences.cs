using System.Text.Json;
using Oversight.Domain.Laws;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Laws;

/// <summary>The words of the register of laws on the trail.</summary>
internal static class LawSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["law.registered"] = f => $"登记法规《{f.Text("name")}》，文本{f.Text("label")}，收录条文{f.Text("articles")}条；理由：{f.Text("reason")}",
        ["law.version-added"] = f => $"登记第{f.Text("number")}个文本（{f.Text("label")}{f.Choice<LawChange>("change")?.Name()}），自{f.Day("from")}起施行；理由：{f.Text("reason")}",
        ["law.repealed"] = f => $"登记废止，{f.Day("lastDay")}后失效{(f.Text("successor") is { Length: > 0 } next ? $"，由《{next}》接替" : "")}；依据：{f.Text("evidence")}；理由：{f.Text("reason")}",
        ["law.doubted"] = f => $"标为待核：{f.Text("doubt")}；理由：{f.Text("reason")}",
        ["law.settled"] = f => $"核定为继续适用，原待核事项：{f.Text("doubt")}；理由：{f.Text("reason")}",
        ["law.level-corrected"] = f => $"效力级别由{f.Choice<LawLevel>("from")?.Name()}更正为{f.Choice<LawLevel>("to")?.Name()}；理由：{f.Text("reason")}",
        ["law.clauses-confirmed"] = f => $"核对{f.Text("clauses")}处时限、参数和文书的引用，改引{f.Text("label")}文本；理由：{f.Text("reason")}",
        ["law.enter"] = _ => "录入法规库",
        ["law.register"] = _ => "登记法规",
        ["law.add-version"] = _ => "登记法规的新文本",
        ["law.repeal"] = _ => "登记法规废止",
        ["law.doubt"] = _ => "核定法规的适用状态",
        ["law.confirm-clauses"] = _ => "核对引用并改引现行文本",
    };
}
