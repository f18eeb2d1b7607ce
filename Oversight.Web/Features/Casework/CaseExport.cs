using System.Globalization;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Casework;

/// <summary>The rows of a list as a spreadsheet, under the same filter as the page.</summary>
public static class CaseExport
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps <c>/cases/export</c>.</summary>
    public static void MapCaseExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/cases/export", async (HttpContext http, CaseViews views, Reads reads, CalendarSource calendar) =>
        {
            var rows = await views.Export(CaseFilter.From(name => http.Request.Query[name]), http.RequestAborted);
            var day = ChinaTime.DayOf(reads.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return TypedResults.File(Sheet(rows, reads.Now, calendar.Current), Xlsx, $"办件 {day}.xlsx");
        }).RequireAuthorization(SecuritySetup.Staff);

    /// <summary>The spreadsheet.</summary>
    public static byte[] Sheet(IEnumerable<CaseRow> rows, DateTime now, WorkingCalendar calendar) => Spreadsheet.Write(rows.Select(r => Line(r, now, calendar)), "办件");

    private static IReadOnlyList<KeyValuePair<string, object?>> Line(CaseRow r, DateTime now, WorkingCalendar calendar) =>
    [
        new("编号", r.Number ?? ""),
        new("类别", r.Category.Name()),
        new("事项编号", r.ItemCode),
        new("事项名称", r.ItemName),
        new("当事人", r.Party ?? ""),
        new("地点", r.Place),
        new("承办机构", r.Department),
        new("经办人", r.Handler),
        new("状态", r.StateName),
        new("登记时间", ChinaTime.Shown(r.RegisteredAt)),
        new("承诺办结日", r.DueOn is { } due ? ChinaTime.Shown(due) : ""),
        new("法定期限", r.StatutoryDueOn is { } statutory ? ChinaTime.Shown(statutory) : ""),
        new("期限", r.Left(now, calendar)),
        new("体检不通过", r.CheckRed),
        new("体检须说明", r.CheckAmber),
        new("结束时间", r.ClosedAt is { } closed ? ChinaTime.Shown(closed) : ""),
    ];
}
