using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Archives;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Archives;

/// <summary>The files of this area: the lists as XLSX, and volumes for whoever entered why they read them.</summary>
internal static class ArchiveEndpoints
{
    private static readonly TimeSpan OpenFor = TimeSpan.FromHours(2);

    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapArchives(this IEndpointRouteBuilder app)
    {
        app.MapGet("/archives.xlsx", Export).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/archives/{id:guid}/volumes/{number:int}.pdf", Volume).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> Export(ArchiveViews views, [FromQuery] string? view, [FromQuery] string? year, [FromQuery] string? period, [FromQuery] string? department, [FromQuery] string? light, [FromQuery] string? q)
    {
        var filter = new ArchiveFilter(view ?? ArchiveFilter.Pending, Asked.Year(year), Asked.One<RetentionPeriod>(period), department, light, string.IsNullOrWhiteSpace(q) ? null : q.Trim());
        if (string.Equals(filter.View, ArchiveFilter.Pending, StringComparison.Ordinal))
        {
            var waiting = await views.ExportWaiting(filter);
            return Sheet("待归档", ["案号", "类别", "事项", "当事人", "结果", "承办机构", "承办人", "办结或启封", "归档期限"], waiting.Select(r => (IReadOnlyList<object?>)
            [
                r.CaseNumber ?? "", r.Category.Name(), r.ItemName, r.Party ?? "", r.Unsealed ? "启封待补充" : Domain.Casework.CaseStates.Name(r.State, r.Category), r.Department, r.Handler, Day(ChinaTime.DayOf(r.From)), Day(r.Due.DueOn),
            ]));
        }

        var rows = await views.Export(filter);
        return Sheet("归档案卷", ["卷号", "案号", "类别", "事项", "当事人", "承办机构", "结案", "归档", "版次", "保管期限", "保管至", "查阅次数"], rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Number, r.CaseNumber ?? "", r.Category.Name(), r.ItemName, r.Party ?? "", r.Department, Day(r.EndedOn), Day(ChinaTime.DayOf(r.FiledAt)), r.Volumes, r.Period.Name(), Day(r.RetainThrough), r.Readings,
        ]));
    }

    private static async Task<IResult> Volume(Guid id, int number, ArchiveViews views, FileStore files, HttpContext http, [FromQuery] string? reading)
    {
        if (Asked.Id(reading) is not { } entered || await views.Opened(id, number, entered, OpenFor) is not { } volume)
            return TypedResults.NotFound();
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{volume.Number}-{number}.pdf");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(files.Open(volume.Hash), IssuedDocument.ContentType);
    }

    private static IResult Sheet(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows) =>
        Results.File(Spreadsheet.Write(name, headers, rows), Spreadsheet.ContentType, $"{name}.xlsx");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
