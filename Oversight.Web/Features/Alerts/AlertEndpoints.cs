using System.Globalization;
using Oversight.Domain.Alerts;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Alerts;

/// <summary>The files of this area.</summary>
internal static class AlertEndpoints
{
    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapAlerts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/alerts.xlsx", async (HttpContext http, AlertViews views) =>
        {
            var rows = await views.Export(AlertFilter.From(name => http.Request.Query[name]));
            return Results.File(Spreadsheet.Write("预警", ["预警", "规则", "监督方面", "轻重", "部门", "发生时间", "预警时间", "状态", "情形", "说明期限", "依据"], rows.Select(r => new object?[]
            {
                r.Title, r.Rule, r.Dimension.Name(), r.Weight.Name(), r.Department, At(r.OccurredAt), At(r.RaisedAt), r.State.Name(), r.Standing ? "持续" : "—", At(r.ExplainDueAt.AddMicroseconds(-1)), r.Clause,
            })), Spreadsheet.ContentType, "预警.xlsx");
        }).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/alerts/plans.xlsx", async (HttpContext http, PlanViews views, Reads reads) =>
        {
            var today = ChinaTime.DayOf(reads.Now);
            var (year, quarter) = (Asked.Year(http.Request.Query["year"]) ?? today.Year, Asked.Number(http.Request.Query["quarter"]) is int q and >= 1 and <= 4 ? q : (today.Month + 2) / 3);
            return Results.File(await views.Form(year, quarter), Spreadsheet.ContentType, $"检查计划{year}年第{quarter}季度.xlsx");
        }).RequireAuthorization(SecuritySetup.Staff);
    }

    private static string At(DateTime at) => ChinaTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
