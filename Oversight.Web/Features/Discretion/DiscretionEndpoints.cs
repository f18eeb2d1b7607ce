using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Oversight.Infrastructure.Discretion;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Discretion;

/// <summary>The files of this area: the list, and the blank table for an import.</summary>
internal static class DiscretionEndpoints
{
    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapDiscretion(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discretion.xlsx", List).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/discretion/template.xlsx", Template).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> List(BenchmarkViews views, [FromQuery] string? view, [FromQuery] string? faults, [FromQuery] string? unconfirmed, [FromQuery] string? q)
    {
        var rows = await views.Export(BenchmarkFilter.Of(view, faults, unconfirmed, q));
        return Results.File(
            Spreadsheet.Write("裁量基准", ["基准编号", "事项名称", "适用对象", "状态", "版本", "现行版本", "生效日", "须改正", "须说明", "核定情况"], rows.Select(r => new object?[]
            {
                r.Code, r.ItemName, r.Scope, BenchmarkTones.Words(r.State, r.InForce, r.LastDay), r.Version, r.InForce, r.EffectiveFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", r.Red, r.Amber, r.Confirmation,
            })),
            Spreadsheet.ContentType,
            "裁量基准.xlsx");
    }

    private static IResult Template() => Results.File(
        Spreadsheet.Write("裁量基准", BenchmarkFile.Columns,
        [
            ["410104-CG-CF-001", "在主要道路和重点地区公共场所上空新建架空管线设施", "", "轻微", "长度不满10米", "500", "不满700", "", "", ""],
            ["410104-CG-CF-001", "在主要道路和重点地区公共场所上空新建架空管线设施", "", "一般", "长度10米以上不满50米", "700", "不满900", "", "", ""],
            ["410104-CG-CF-001", "在主要道路和重点地区公共场所上空新建架空管线设施", "", "严重", "长度50米以上", "900", "1000", "", "", ""],
        ]),
        Spreadsheet.ContentType,
        "裁量基准导入样表.xlsx");
}
