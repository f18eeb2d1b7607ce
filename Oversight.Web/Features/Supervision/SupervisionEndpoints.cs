using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Assessment;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Features.Ledger;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Supervision;

/// <summary>The files of this area: lists as XLSX.</summary>
internal static class SupervisionEndpoints
{
    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapSupervision(this IEndpointRouteBuilder app)
    {
        app.MapGet("/notices.xlsx", Notices).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/findings.xlsx", Findings).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/ledger.xlsx", Ledger).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> Notices(NoticeViews views, [FromQuery] string? state, [FromQuery] string? light, [FromQuery] string? department, [FromQuery] string? year, [FromQuery] string? q)
    {
        var rows = await views.Export(new NoticeFilter(state ?? "open", light, department, Asked.Year(year), q));
        return Sheet("整改通知书", ["文号", "事由", "部门", "状态", "轮次", "签发日", "届满日", "要求", "到位"], rows.Select(r => new object?[]
        {
            r.Number ?? "", r.Title, r.Department, r.State.Name(), r.Round, Day(r.SignedAt), r.DueAt is { } due ? Day(due.AddMicroseconds(-1)) : "", r.RequirementCount, r.InPlaceCount,
        }));
    }

    private static async Task<IResult> Findings(FindingViews views, [FromQuery] string? state, [FromQuery] string? dimension, [FromQuery] string? department, [FromQuery] string? year, [FromQuery] string? q)
    {
        var rows = await views.Export(new FindingFilter(Asked.One<FindingState>(state), Asked.One<Dimension>(dimension), department, Asked.Year(year), q));
        return Sheet("问题台账", ["问题", "来源", "监督方面", "部门", "发现日期", "状态", "整改通知书"], rows.Select(r => new object?[]
        {
            r.Title, r.Source, r.Dimension.Name(), r.Department, r.FoundOn.ToString("yyyy-MM-dd"), r.State.Name(), r.NoticeNumber ?? "",
        }));
    }

    private static async Task<IResult> Ledger(LedgerViews views, Reads reads, [FromQuery] string? year, [FromQuery] string? department)
    {
        var of = await views.Year(Asked.Year(year) ?? ChinaTime.DayOf(reads.Now).Year, department);
        return Sheet("考核台账", ["部门", "整改通知书", "事由", "轮次", "届满日", "记入时间", "状态", "理由链", "决定文号"], of.SelectMany(d => d.Entries.Select(e => new object?[]
        {
            d.Name, e.NoticeNumber, e.Cause.Name(), e.Round, e.DueOn.ToString("yyyy-MM-dd"), ChinaTime.Shown(e.EnteredAt), e.State.Name(), string.Join("；", e.Reasons), e.DecisionDocument ?? "",
        })));
    }

    private static IResult Sheet(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows) =>
        Results.File(Spreadsheet.Write(name, headers, rows), Spreadsheet.ContentType, $"{name}.xlsx");

    private static string Day(DateTime? instant) => instant is { } at ? ChinaTime.DayOf(at).ToString("yyyy-MM-dd") : "";
}
