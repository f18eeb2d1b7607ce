using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The list of sheets as XLSX.</summary>
internal static class AdjustmentEndpoints
{
    /// <summary>Maps the address; staff only.</summary>
    public static void MapAdjustments(this IEndpointRouteBuilder app) => app.MapGet("/adjustments.xlsx", Export).RequireAuthorization(SecuritySetup.Staff);

    private static async Task<IResult> Export(AdjustmentViews views, [FromQuery] string? state, [FromQuery] string? circumstance, [FromQuery] string? light, [FromQuery] string? department, [FromQuery] string? q)
    {
        var rows = await views.Export(new AdjustmentFilter(state ?? AdjustmentFilter.Open, Asked.One<Circumstance>(circumstance), light, department, string.IsNullOrWhiteSpace(q) ? null : q.Trim()));
        var lines = rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Number ?? "", r.Circumstance.Name(), Day(r.ArisenOn), r.Reason, r.Department, r.State.Name(), r.Lines, Day(ChinaTime.DayOf(r.DueAt.AddMicroseconds(-1))),
            r.SubmittedAt is { } at ? Day(ChinaTime.DayOf(at)) : "", r.FindingId is null ? "" : "是", r.DocumentNumber ?? "", r.EffectiveOn is { } day ? Day(day) : "",
        ]);
        return Results.File(
            Spreadsheet.Write("动态调整", ["编号", "情形", "发生日期", "理由", "提出部门", "状态", "事项数", "申请届满日", "申请日", "曾逾期", "确认文号", "生效日期"], lines),
            Spreadsheet.ContentType,
            "动态调整.xlsx");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
