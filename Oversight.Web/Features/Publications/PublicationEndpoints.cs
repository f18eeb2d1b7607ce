using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Publications;

/// <summary>The files of this area: the ledger as XLSX, posters, the list, and the population of a draw.</summary>
internal static class PublicationEndpoints
{
    private static readonly string[] Columns = ["事项编号", "类别", "事项名称", "版本", "生效日期", "渠道", "公布情况", "公布日期", "记录人", "下次检查", "公布期限", "仍挂版本"];

    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapPublication(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/publication.xlsx", Ledger).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/publication/poster/{category}.pdf", Poster).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/publication/list.pdf", List).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/publication/checks/{id:guid}/population.txt", Population).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> Ledger(PublicationViews views, [FromQuery] string? standing, [FromQuery] string? channel, [FromQuery] string? category, [FromQuery] string? department, [FromQuery] string? q)
    {
        var filter = PublicationFilter.Of(standing, channel, category, department, q);
        var rows = from row in await views.All(filter)
                   from cell in row.Cells
                   where cell.Standing is not null && (filter.Channel is null || cell.Channel == filter.Channel)
                   select (IReadOnlyList<object?>)
                   [
                       row.Code, row.Category.Name(), row.Name, row.Number, Day(row.EffectiveFrom), cell.Channel.Name(), cell.Standing!.Value.Name(),
                       Day(cell.On), cell.By ?? "", Day(cell.NextCheckOn), Day(cell.DueOn), cell.Old is { } old ? $"第{old}版" : "",
                   ];
        return TypedResults.File(new Sheet("公布台账", Columns, rows).Xlsx(), Sheet.XlsxType, "公布台账.xlsx");
    }

    private static async Task<IResult> Poster(string category, PublicationPapers papers, Reads reads, IDocumentRenderer renderer, HttpContext http, [FromQuery] string? size, [FromQuery] string? on)
    {
        if (Asked.One<PowerCategory>(category) is not { } one || SheetOf(size) is not { } sheet)
            return TypedResults.NotFound();
        return await WrongAddress.OrFile(on, async () =>
            Print(renderer, CataloguePapers.Poster(await papers.List(AsOf(on, reads)), one.Name(), sheet), http, $"{one.Name()}权责事项公示-{(sheet == OfficialMeasures.PosterA2 ? "A2" : "A3")}.pdf"));
    }

    private static Task<IResult> List(PublicationPapers papers, Reads reads, IDocumentRenderer renderer, HttpContext http, [FromQuery] string? on) =>
        WrongAddress.OrFile(on, async () => Print(renderer, CataloguePapers.List(await papers.List(AsOf(on, reads))), http, "行政权责清单.pdf"));

    private static async Task<IResult> Population(Guid id, Reads reads, FileStore files)
    {
        var hash = await reads.Ask((db, _) => db.PublicationChecks.Where(c => c.Id == id).Select(c => c.PopulationHash).FirstOrDefaultAsync());
        return hash is null || !File.Exists(files.PathOf(hash)) ? TypedResults.NotFound() : TypedResults.Stream(files.Open(hash), "text/plain; charset=utf-8", "抽样总体.txt");
    }

    private static IResult Print(IDocumentRenderer renderer, OfficialDocument document, HttpContext http, string name)
    {
        try
        {
            var pdf = renderer.Render(document);
            var disposition = new ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName(name);
            http.Response.Headers.ContentDisposition = disposition.ToString();
            return TypedResults.Bytes(pdf, IssuedDocument.ContentType);
        }
        catch (UnprintableCharacter e)
        {
            return TypedResults.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static OfficialMeasures? SheetOf(string? size) => (size ?? "A3").ToUpperInvariant() switch
    {
        "A3" => OfficialMeasures.PosterA3,
        "A2" => OfficialMeasures.PosterA2,
        _ => null,
    };

    private static DateOnly AsOf(string? on, Reads reads) => Asked.Day(on) ?? ChinaTime.DayOf(reads.Now);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
