using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Complaints;

/// <summary>The list as a file, under the same sight and filters as the page.</summary>
internal static class ComplaintEndpoints
{
    /// <summary>Maps the address; staff only.</summary>
    public static void MapComplaints(this IEndpointRouteBuilder app)
    {
        app.MapGet("/complaints/{id:guid}/papers/{key}.pdf", FileCopy).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/complaints/orders/template.xlsx", () => Results.File(Spreadsheet.Write("工单", WorkOrderFile.Columns, [[.. WorkOrderFile.Example]]), Spreadsheet.ContentType, "12345工单样表.xlsx")).RequireAuthorization(SecuritySetup.Staff);
        MapList(app);
    }

    private static void MapList(IEndpointRouteBuilder app) => app.MapGet("/complaints.xlsx", async (HttpContext http, ComplaintViews views, CalendarSource calendar) =>
    {
        var rows = await views.Export(ComplaintFilter.From(name => http.Request.Query[name]), http.RequestAborted);
        return Results.File(Spreadsheet.Write("投诉", ["编号", "类别", "渠道", "密级", "标题", "地点", "状态", "主办部门", "收到时间", "期限", "剩余", "答复时间", "按期", "满意度"], rows.Select(r => new object?[]
        {
            r.Number, r.Kind.Name(), r.Channel.Name(), r.Level.Name(), r.Title, r.Place, r.State.Name(), r.Department, ChinaTime.Shown(r.ReceivedAt), r.DueOn is { } due ? ChinaTime.Shown(due) : "",
            r.Light(views.Now, calendar.Current).Text, r.RepliedAt is { } at ? ChinaTime.Shown(at) : "", r.OnTime switch { true => "按期", false => "逾期", _ => "" }, r.Satisfaction?.Name() ?? "",
        })), Spreadsheet.ContentType, $"投诉 {ChinaTime.Shown(ChinaTime.DayOf(views.Now))}.xlsx");
    }).RequireAuthorization(SecuritySetup.Staff);

    // Drawn when asked for and kept nowhere; neither address nor name of the file says what it is about.
    private static async Task<IResult> FileCopy(Guid id, string key, ComplaintPrints prints, IDocumentRenderer renderer, HttpContext http)
    {
        if (await prints.ForFile(id, key) is not { } print)
            return TypedResults.NotFound();
        try
        {
            var pdf = renderer.Render(print.Compose());
            var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName("告知文书存档联.pdf");
            http.Response.Headers.ContentDisposition = disposition.ToString();
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Bytes(pdf, "application/pdf");
        }
        catch (UnprintableCharacter e)
        {
            return TypedResults.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
