using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Disclosures;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Disclosures;

/// <summary>The list of disclosures as XLSX.</summary>
internal static class DisclosureEndpoints
{
    /// <summary>Maps the address; staff only.</summary>
    public static void MapDisclosures(this IEndpointRouteBuilder app) => app.MapGet("/disclosure.xlsx", Export).RequireAuthorization(SecuritySetup.Staff);

    private static async Task<IResult> Export(DisclosureViews views, [FromQuery] string? state, [FromQuery] string? light, [FromQuery] string? category, [FromQuery(Name = "class")] string? of, [FromQuery] string? department, [FromQuery] string? q)
    {
        var rows = await views.Export(new DisclosureFilter(state ?? DisclosureFilter.Due, Asked.One<PowerCategory>(category), light, of, department, string.IsNullOrWhiteSpace(q) ? null : q.Trim()));
        var rules = ShippedDisclosureRules.Rules;
        var lines = rows.Select(r => (IReadOnlyList<object?>)
        [
            r.CaseNumber, r.DocumentNumber ?? "", r.Title, r.Category.Name(), r.Department, Day(ChinaTime.DayOf(r.DecidedAt)), r.State.Name(), r.Mode?.Name() ?? "", rules.Class(r.Class)?.Name ?? "",
            rules.Ground(r.Ground)?.Name ?? "", Day(ChinaTime.DayOf(r.DueAt.AddMicroseconds(-1))), r.LapsedAt is null ? "" : "是", r.Until is { } until ? Day(until) : "",
        ]);
        return Results.File(
            Spreadsheet.Write("结果公示", ["办件编号", "文号", "事项", "类别", "承办机构", "决定日期", "状态", "公示方式", "公示类别", "不予公示理由", "公示期限", "曾逾期", "公示至"], lines),
            Spreadsheet.ContentType,
            "结果公示.xlsx");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
