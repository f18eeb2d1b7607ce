using System.Text.Json;
using Oversight.Domain.Casework;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Papers;

/// <summary>What was done to a paper, as the timeline says it; refused attempts under the code of their duty.</summary>
public static class PaperSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["paper.drafted"] = p => $"起草{p.Text("title")}",
        ["paper.edited"] = _ => "修改文书草稿",
        ["paper.issued"] = p => $"制发{p.Text("title")}{(p.Text("number") is { Length: > 0 } number ? $"，文号{number}" : "")}",
        ["paper.served"] = p => $"{p.Text("title")}已于{p.Day("servedOn")}{p.Text("manner")}",
        ["paper.read"] = p => $"打开{p.Text("title")}{p.Text("number")}正式文件",
        ["paper.discarded"] = p => $"删去{p.Text("title")}草稿",
        ["paper.revoked"] = p => $"收回{p.Text("title")}{p.Text("number")}：{p.Text("reason")}",
        [CaseworkDuties.DraftPaper.Code] = _ => "起草办案文书",
        [CaseworkDuties.IssuePaper.Code] = _ => "制发办案文书",
        [CaseworkDuties.ServePaper.Code] = _ => "登记文书送达",
        [CaseworkDuties.ReadPaper.Code] = _ => "打开办案文书",
        [CaseworkDuties.RevokePaper.Code] = _ => "收回办案文书",
    };
}
