using System.Text.Json;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Discretion;

/// <summary>The words of discretion benchmarks on the trail.</summary>
internal static class DiscretionSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["benchmark.drafted"] = f => $"起草{f.Text("code")}第{f.Text("number")}版，{f.Count("tiers")}档；理由：{f.Text("reason")}",
        ["benchmark.revised"] = f => $"修改第{f.Text("number")}版草稿，{f.Count("tiers")}档；理由：{f.Text("reason")}",
        ["benchmark.discarded"] = f => $"作废第{f.Text("number")}版草稿：{f.Text("reason")}",
        ["benchmark.submitted"] = f => $"提交第{f.Text("number")}版审核{(f.Count("faults") > 0 ? $"，对{f.Count("faults")}项疑点说明：{f.Text("explanation")}" : "，检查无疑点")}",
        ["benchmark.returned"] = f => $"退回第{f.Text("number")}版：{f.Text("reason")}",
        ["benchmark.checked"] = f => $"第{f.Text("number")}版法制审核通过：{f.Text("opinion")}",
        ["benchmark.approved"] = f => $"批准第{f.Text("number")}版（{f.Text("document")}），自{f.Day("effectiveFrom")}起施行",
        ["benchmark.ended"] = f => $"第{f.Text("number")}版{f.Day("lastDay")}后废止：{f.Text("reason")}",
        ["benchmark.rechecked"] = f => $"清单变化后重新检查第{f.Text("number")}版：须改正{f.Text("red")}项，须说明{f.Text("amber")}项",
        ["benchmark.recheck"] = _ => "清单变化后重新检查裁量基准",
        ["benchmark.draft"] = _ => "起草裁量基准",
        ["benchmark.revise"] = _ => "修改裁量基准草稿",
        ["benchmark.discard"] = _ => "作废裁量基准草稿",
        ["benchmark.submit"] = _ => "提交裁量基准",
        ["benchmark.check"] = _ => "审核裁量基准",
        ["benchmark.return"] = _ => "退回裁量基准",
        ["benchmark.approve"] = _ => "批准裁量基准",
        ["benchmark.end"] = _ => "废止裁量基准",
        ["benchmark.import"] = _ => "导入裁量基准",
    };
}
