using Microsoft.Net.Http.Headers;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Review;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Review;

/// <summary>The files of this area.</summary>
internal static class ReviewEndpoints
{
    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapReview(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/cases/{id:guid}/check.pdf", CheckSheet).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> CheckSheet(Guid id, CaseCheckViews views, IDocumentRenderer renderer, HttpContext http) =>
        await views.Sheet(id, http.RequestAborted) is { } paper ? Print(renderer, paper, http) : TypedResults.NotFound();

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
