using System.Text.Json;
using Oversight.Domain.Catalogue;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Publications;

/// <summary>The words of publication on the trail.</summary>
internal static class PublicationSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["publication.recorded"] = p => $"记录{p.Day("on")}在{Channel(p)}公布{p.Number("items")}项（{p.Text("place")}）",
        ["publication.withdrawn"] = p => $"{p.Day("on")}从{Channel(p)}撤下{p.Number("items")}项：{p.Text("reason")}",
        ["publication.checked"] = p => $"{p.Day("on")}巡检{Channel(p)}{p.Number("items")}项",
        ["publication-lapse.recorded"] = p => $"{p.Number("items")}项（自{p.Day("countedFrom")}起算）至{p.Day("dueOn")} 24:00未在{Channel(p)}公布，登记问题",
        ["publication-check.drawn"] = p => $"抽取{Month(p)}公布巡检，{p.Number("population")}项中抽{p.Number("size")}项",
        ["publication-check.noted"] = p => $"巡检第{p.Number("place")}项{p.Text("code")}（{Channel(p)}）：{p.Choice<CheckResult>("result")?.Name()}{(p.Text("differs") is { Length: > 0 } differs ? $"，{differs}" : "")}",
        ["publication-check.concluded"] = p => $"办结巡检：{p.Number("same")}项一致、{p.Number("different")}项不一致、{p.Number("missing")}项未公布，登记{p.Number("findings")}个问题",
        ["publication.record"] = _ => "记录公布",
        ["publication.withdraw"] = _ => "记录撤下",
        ["publication.lapse"] = _ => "记载公布逾期",
        ["publication.compare"] = _ => "登记公布比对问题",
        ["publication-check.draw"] = _ => "抽取公布巡检",
        ["publication-check.note"] = _ => "填写公布巡检结果",
        ["publication-check.conclude"] = _ => "办结公布巡检",
    };

    // 2026-11-01 names November.
    private static string Month(JsonElement fact) => fact.Text("month") is { Length: 10 } day ? $"{day[..4]}年{int.Parse(day.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture)}月" : "";

    private static string? Channel(JsonElement fact) => fact.Choice<PublicationChannel>("channel")?.Name();
}
