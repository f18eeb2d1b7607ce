using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Review;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Review;

/// <summary>The files of this area.</summary>
internal static class ReviewEndpoints
{
    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapReview(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/cases/{id:guid}/check.pdf", CheckSheet).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/reexaminations.xlsx", Draws).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/reexaminations/{id:guid}/export.xlsx", Sheets).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/reexaminations/{id:guid}/population.txt", Population).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/reexaminations/sheets/{id:guid}.pdf", ReviewSheet).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> CheckSheet(Guid id, CaseCheckViews views, IDocumentRenderer renderer, HttpContext http) =>
        await views.Sheet(id, http.RequestAborted) is { } paper ? Print(renderer, paper, http) : TypedResults.NotFound();

    private static async Task<IResult> ReviewSheet(Guid id, ReviewSheetViews views, IDocumentRenderer renderer, HttpContext http) =>
        await views.Find(id) is { } view ? Print(renderer, view.Paper, http) : TypedResults.NotFound();

    private static async Task<IResult> Draws(ReexaminationViews views, [FromQuery] string? q, [FromQuery] string? state)
    {
        var rows = await views.Export((q ?? "").Trim(), state switch { "open" => true, "done" => false, _ => null });
        return Table("案卷复查", ["编号", "办结起", "办结止", "类别", "总体", "抽取", "已评查", "登记问题", "抽取时间"], rows.Select(r => new object?[]
        {
            r.Number, Day(r.From), Day(r.Through), r.Category?.Name() ?? "全部", r.Population, r.Size, r.Concluded, r.Findings, ChinaTime.Text(r.DrawnAt),
        }));
    }

    private static async Task<IResult> Sheets(Guid id, ReexaminationViews views) => await views.Find(id) is not { } draw ? TypedResults.NotFound()
        : Table(draw.Draw.Number, ["次序", "案号", "事项", "承办机构", "权重", "体检不通过", "体检须说明", "评查人", "状态", "问题", "瑕疵"], draw.Sheets.Select(s => new object?[]
        {
            s.Place, s.CaseNumber, s.ItemName, s.Department, s.Weight, s.Red, s.Amber, s.Reviewer, s.State.Name(), s.Faults, s.Flaws,
        }));

    private static async Task<IResult> Population(Guid id, Reads reads, FileStore files)
    {
        var hash = await reads.Ask((db, _) => db.Reexaminations.Where(d => d.Id == id).Select(d => d.PopulationHash).FirstOrDefaultAsync());
        return hash is null || !File.Exists(files.PathOf(hash)) ? TypedResults.NotFound() : TypedResults.Stream(files.Open(hash), "text/plain; charset=utf-8", "抽样总体.txt");
    }

    private static IResult Table(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows) =>
        Results.File(Spreadsheet.Write(name, headers, rows), Spreadsheet.ContentType, $"{name}.xlsx");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IResult Print(IDocumentRenderer renderer, CaseReviewPaper paper, HttpContext http)
    {
        try
        {
            var pdf = renderer.Render(CaseReviewDocument.Compose(paper));
            var disposition = new ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName($"案卷评查表 {paper.Number}.pdf");
            http.Response.Headers.ContentDisposition = disposition.ToString();
            return TypedResults.Bytes(pdf, IssuedDocument.ContentType);
        }
        catch (UnprintableCharacter e)
        {
            return TypedResults.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
