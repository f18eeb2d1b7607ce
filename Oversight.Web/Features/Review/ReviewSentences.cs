using System.Text.Json;
using Oversight.Domain.Review;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Review;

/// <summary>The words of re-examination on the trail.</summary>
internal static class ReviewSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["reexamination.drawn"] = p => $"抽取{p.Text("number")}，{p.Day("from")}至{p.Day("through")}办结的{p.Number("population")}件中抽{p.Number("size")}件，排除{p.Number("excluded")}件",
        ["review-sheet.opened"] = p => $"{p.Text("draw")}第{p.Number("place")}件{p.Text("caseNumber")}，程序体检{p.Number("red")}项不通过、{p.Number("amber")}项须说明",
        ["review-sheet.assigned"] = _ => "指定评查人",
        ["review-sheet.judged"] = p => $"评查“{p.Choice<ReviewMatter>("matter")?.Name()}”：{p.Choice<ReviewVerdict>("verdict")?.Name()}{(p.Text("remark") is { Length: > 0 } remark ? $"，{remark}" : "")}",
        ["review-sheet.concluded"] = p => $"办结{p.Text("caseNumber")}案卷评查：问题{p.Number("faults")}项、瑕疵{p.Number("flaws")}项。{p.Text("conclusion")}",
        [ReviewDuties.Draw.Code] = _ => "抽取复查案卷",
        [ReviewDuties.Assign.Code] = _ => "指定评查人",
        [ReviewDuties.Judge.Code] = _ => "填写评查意见",
        [ReviewDuties.Conclude.Code] = _ => "办结案卷评查",
    };
}
