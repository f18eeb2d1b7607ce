using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Oversight.Domain.Credit;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Credit;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Credit;

/// <summary>The list of credit records as XLSX, and the archived files of batches.</summary>
internal static class CreditEndpoints
{
    /// <summary>Maps the addresses; staff only, and files of batches for those who open batches.</summary>
    public static void MapCredit(this IEndpointRouteBuilder app)
    {
        app.MapGet("/credit.xlsx", Export).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/credit/batches/{id:guid}/{format}", Download).RequireAuthorization(SecuritySetup.Staff);
    }

    /// <summary>The filter as the address has it; what cannot be read is as if it were not there.</summary>
    public static CreditFilter FilterOf(string? state, string? light, string? kind, string? department, string? batch, string? month, string? answer, string? q) => new(
        state ?? CreditFilter.Collecting, Asked.One<CreditKind>(kind), light, department, Guid.TryParse(batch, out var id) ? id : null, month, Asked.One<ReceiptAnswer>(answer), string.IsNullOrWhiteSpace(q) ? null : q.Trim());

    private static async Task<IResult> Export(
        CreditViews views, [FromQuery] string? state, [FromQuery] string? light, [FromQuery] string? kind, [FromQuery] string? department, [FromQuery] string? batch, [FromQuery] string? month, [FromQuery] string? answer, [FromQuery] string? q)
    {
        var rows = await views.Export(FilterOf(state, light, kind, department, batch, month, answer, q));
        var lines = rows.Select(r => (IReadOnlyList<object?>)
        [
            r.DocumentNumber, r.CaseNumber, r.Title, r.Party ?? "", r.Department, r.Kind.Name(), CreditTones.Of(r.State, r.Line).Text, r.FaultCount, r.RejectedReason, r.Line?.Number ?? "",
            Day(ChinaTime.DayOf(r.DueAt.AddMicroseconds(-1))), r.LapsedAt is null ? "" : "是",
        ]);
        return Results.File(
            Spreadsheet.Write("信用信息", ["文号", "办件编号", "事项", "当事人", "承办机构", "类型", "状态", "待完善", "退回原因", "批次", "报送期限", "曾逾期"], lines),
            Spreadsheet.ContentType,
            "信用信息.xlsx");
    }

    private static async Task<IResult> Download(Guid id, string format, BatchViews views, FileStore files, HttpContext http)
    {
        if (!CreditFile.Formats.Contains(format, StringComparer.Ordinal) || await views.File(id, format) is not { } file)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{file.Number}.{format}");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(files.Open(file.Hash), CreditFile.TypeOf(format));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
