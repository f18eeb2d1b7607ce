using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Topics;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Topics;

/// <summary>What was done to topic files, as the timeline says it.</summary>
public static class TopicSentences
{
    /// <summary>The phrase of each action code, from the values of its fact.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["topic.opened"] = p => $"建立专题{p.Text("number")}（{p.Choice<TopicKind>("kind")?.Name()}{(p.Flag("restricted") ? "，限定知悉范围" : "")}）",
        ["topic.revised"] = _ => "修改研判",
        ["topic.linked"] = p => $"关联{Kinds.Name(p.Text("what"))}{(p.Text("number") is { Length: > 0 } number ? $"“{number}”" : "")}",
        ["topic.unlinked"] = p => $"解除关联{Kinds.Name(p.Text("what"))}{After(p, "reason")}",
        ["topic.measure-set"] = p => $"交办措施{p.Text("number")}{(p.Text("department") is { Length: > 0 } department ? $"：{department}" : "")}，{p.Day("dueOn")}前完成",
        ["topic.measure-finished"] = p => $"回复措施{p.Text("number")}",
        ["topic.restricted"] = p => $"{(p.Flag("restricted") ? "限定知悉范围" : "解除知悉范围限定")}{After(p, "reason")}",
        ["topic.reader-set"] = p => $"{(p.Flag("admitted") ? "列入" : "移出")}知悉范围：{(Guid.TryParse(p.Text("officerId"), out var id) && id != Guid.Empty ? NameMarks.Officer(id.ToString()) : "岗位")}",
        ["topic.read"] = _ => "打开限定知悉范围的专题",
        ["topic.report-drafted"] = p => $"起草第{p.Text("number")}次专题报告",
        ["topic.report-returned"] = p => $"退回第{p.Text("number")}次专题报告{After(p, "opinion")}",
        ["topic.report-signed"] = p => $"签发第{p.Text("number")}次专题报告，文号{p.Text("documentNumber")}",
        ["topic.report-sent"] = p => $"报送{p.Text("documentNumber")}，报送日期{p.Day("on")}",
        ["topic.report-received"] = p => $"登记{p.Text("documentNumber")}的签收回执，签收日期{p.Day("on")}",
        ["topic.closed"] = p => $"结束专题{After(p, "reason")}",
        ["topic.reopened"] = p => $"重新研判{After(p, "reason")}",
        [TopicDuties.Open.Code] = _ => TopicDuties.Open.Name,
        [TopicDuties.Manage.Code] = _ => TopicDuties.Manage.Name,
        [TopicDuties.FinishMeasure.Code] = _ => TopicDuties.FinishMeasure.Name,
        [TopicDuties.Restrict.Code] = _ => TopicDuties.Restrict.Name,
        [TopicDuties.Report.Code] = _ => TopicDuties.Report.Name,
        [TopicDuties.Sign.Code] = _ => TopicDuties.Sign.Name,
        [TopicDuties.Count.Code] = _ => TopicDuties.Count.Name,
        [TopicDuties.Archive.Code] = _ => TopicDuties.Archive.Name,
    };

    private static string After(JsonElement fact, string name) => fact.Text(name) is { Length: > 0 } text ? "：" + text : "";
}
