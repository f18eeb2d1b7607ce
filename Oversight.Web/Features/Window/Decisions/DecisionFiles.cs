using Microsoft.Net.Http.Headers;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Files;

namespace Oversight.Web.Features.Window.Decisions;

/// <summary>The PDF of a published decision, while it is in public.</summary>
internal static class DecisionFiles
{
    /// <summary>Maps the address; for anybody.</summary>
    public static void MapPublishedDecisions(this IEndpointRouteBuilder app) => app.MapGet("/window/decisions/{id:guid}.pdf", Pdf).AllowAnonymous();

    /// <summary>Registers what the public pages read.</summary>
    public static IServiceCollection AddPublishedDecisions(this IServiceCollection services) => services.AddSingleton<PublishedWords>().AddScoped<PublishedDecisions>();

    private static async Task<IResult> Pdf(Guid id, PublishedDecisions decisions, FileStore files, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await decisions.Find(id, http.RequestAborted) is not (var decision, { } hash))
            return await decisions.Gone(id, http.RequestAborted) is null ? TypedResults.NotFound() : TypedResults.StatusCode(StatusCodes.Status410Gone);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{decision.Number} 公示文本.pdf");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(files.Open(hash), IssuedDocument.ContentType);
    }
}
