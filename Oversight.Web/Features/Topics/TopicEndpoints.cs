using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Topics;

/// <summary>The list and the weekly table as files, and drafts of reports with their watermark.</summary>
internal static class TopicEndpoints
{
    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapTopics(this IEndpointRouteBuilder app)
    {
        app.MapGet("/topics.xlsx", Files).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/topics/week.xlsx", Week).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/topics/{id:guid}/reports/{report:guid}/draft.pdf", Draft).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> Files(HttpContext http, TopicViews views)
    {
        var rows = await views.Export(TopicFilter.From(name => http.Request.Query[name]));
        return Results.File(Spreadsheet.Write("专题", ["编号", "专题", "类别", "责任部门", "状态", "知悉范围", "建立时间", "措施", "未完成措施", "报告次数", "最近文号"], rows.Select(r => new object?[]
        {
            r.Number, r.Title, r.Kind.Name(), r.Department, r.State.Name(), r.Restricted ? "限定" : "不限定", ChinaTime.Shown(r.OpenedAt), r.Measures, r.OpenMeasures, r.Reports, r.LastNumber ?? "",
        })), Spreadsheet.ContentType, "专题.xlsx");
    }

    private static async Task<IResult> Week(HttpContext http, TopicFigureViews views)
    {
        var table = await views.Week(DateOnly.TryParse(http.Request.Query["week"], System.Globalization.CultureInfo.InvariantCulture, out var monday) ? monday : null, null);
        var week = table.Week;
        return Results.File(Spreadsheet.Write("热点", ["方面", "内容", "本周件数", "上周件数", "前四周件数", "偶然概率", "是否上升", "统计区间", "数据时间"], table.Lines.Select(l => new object?[]
        {
            l.Figure.Subject.Name(), l.Label, l.Figure.Count, l.Figure.LastWeek, l.Figure.Before, Math.Round(l.Figure.Chance, 6), l.Figure.Rises ? "上升" : "正常波动",
            $"{ChinaTime.Shown(week!.Monday)}至{ChinaTime.Shown(week.Through)}", ChinaTime.Shown(week.AsOf),
        })), Spreadsheet.ContentType, $"热点 {(week is null ? "" : ChinaTime.Shown(week.Monday))}.xlsx");
    }

    private static async Task<IResult> Draft(Guid id, Guid report, ReadTopic reading, Reads reads, TopicPapers papers, IDocumentRenderer renderer, HttpContext http)
    {
        if (!await reads.Ask((db, actor) => Task.FromResult(TopicDuties.Report.HeldBy(actor) is not null || TopicDuties.Sign.HeldBy(actor) is not null)) || !await reading.Open(id) || await papers.Draft(id, report) is not { } paper)
            return TypedResults.NotFound();
        try
        {
            var pdf = renderer.Render(TopicReportDocument.Compose(paper));
            var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName("专题报告草稿.pdf");
            http.Response.Headers.ContentDisposition = disposition.ToString();
            return TypedResults.Bytes(pdf, IssuedDocument.ContentType);
        }
        catch (UnprintableCharacter e)
        {
            return TypedResults.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
