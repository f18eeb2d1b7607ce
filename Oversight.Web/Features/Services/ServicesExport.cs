using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Services;

/// <summary>The lists as files, under the same filters as the pages. Names are masked as there.</summary>
public static class ServicesExport
{
    /// <summary>Maps <c>/services.xlsx</c> and <c>/services/bookings.xlsx</c>.</summary>
    public static void MapServices(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/services.xlsx", async (HttpContext http, ApplicationViews views, CalendarSource calendar, string? tab, string? q, string? item, string? department, string? late) =>
        {
            var rows = await views.Export(new ApplicationFilter(tab, q, item, department, late is "1"), http.RequestAborted);
            return TypedResults.File(Spreadsheet.Write("申报", ["编号", "事项编号", "事项", "申请人", "代办", "状态", "承办机构", "收到时间", "期限", "剩余", "办件编号"], rows.Select(r => (IReadOnlyList<object?>)
            [
                r.Number, r.ItemCode, r.ItemName, r.Applicant, r.Agent ? "是" : "", r.State.Name(), r.Department, ChinaTime.Text(r.ReceivedAt),
                r.DueOn is { } due ? due.Iso() : "", r.Light(views.Now, calendar.Current).Text, r.CaseNumber ?? "",
            ])), Spreadsheet.ContentType, $"申报 {ChinaTime.DayOf(views.Now).Iso()}.xlsx");
        }).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/services/bookings.xlsx", (BookingViews views, Guid? plan, string? day) => WrongAddress.OrFile(day, async () =>
        {
            var on = Asked.Day(day) ?? views.Today;
            var plans = await views.Plans();
            if (await views.Week(plan ?? (plans.Count > 0 ? plans[0].Plan.Id : Guid.Empty), on) is not { } week)
                return TypedResults.NotFound();
            return TypedResults.File(Spreadsheet.Write("预约", ["编号", "事项", "日期", "时段", "预约人", "代办", "状态", "取消原因"], week.Bookings.Select(b => (IReadOnlyList<object?>)
            [
                b.Number, week.Name, on.Iso(), b.Time, b.Name, b.Agent ? "是" : "", b.State.Name(), b.Reason,
            ])), Spreadsheet.ContentType, $"预约 {on.Iso()}.xlsx");
        })).RequireAuthorization(SecuritySetup.Staff);
    }
}
