using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Papers;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Topics;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Documents;

/// <summary>Serves archived documents, always the same bytes, to whom may see them; and drafts, rendered as they stand, with their watermark.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/documents/{id:guid}.pdf", Issued).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/notices/{id:guid}/draft.pdf", Draft).RequireAuthorization(SecuritySetup.Staff);
        endpoints.MapGet("/papers/{id:guid}/draft.pdf", CaseDraft).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> Issued(Guid id, Reads reads, ReadPaper reading, ReadTopic topics, FileStore files, HttpContext http)
    {
        var document = await reads.Ask((db, actor) => db.Documents
            .Where(d => d.Id == id && (d.DepartmentId == null || actor.SeesAllDepartments || actor.Departments.Contains(d.DepartmentId!.Value)))
            .Select(d => new { d.Number, d.Hash, d.SubjectKind, d.SubjectId })
            .FirstOrDefaultAsync());
        if (document is null)
            return TypedResults.NotFound();
        if (string.Equals(document.SubjectKind, Kinds.Paper, StringComparison.Ordinal))
            await reading.Run(document.SubjectId);
        if (string.Equals(document.SubjectKind, Kinds.Topic, StringComparison.Ordinal) && !await topics.OpenReport(document.SubjectId))
            return TypedResults.NotFound();
        Show(http, $"{document.Number}.pdf");
        return TypedResults.Stream(files.Open(document.Hash), IssuedDocument.ContentType);
    }

    private static async Task<IResult> Draft(Guid id, Reads reads, NoticePapers papers, IDocumentRenderer renderer, HttpContext http)
    {
        if (!await reads.Ask((db, actor) => db.Notices.SeenBy(actor).AnyAsync(n => n.Id == id)) || await papers.Draft(id) is not { } paper)
            return TypedResults.NotFound();
        return Render(RectificationNoticeDocument.Compose(paper), "整改通知书草稿.pdf", renderer, http);
    }

    private static async Task<IResult> CaseDraft(Guid id, Reads reads, RevealedDrafts revealed, CasePrints prints, IDocumentRenderer renderer, HttpContext http)
    {
        var seen = await reads.Ask((db, actor) => db.Papers.Where(p => p.Id == id && (actor.SeesAllDepartments || actor.Departments.Contains(p.DepartmentId))).Select(p => p.Title).FirstOrDefaultAsync());
        return seen is null || await prints.Draft(id, masked: !await revealed.Of(id)) is not { } print ? TypedResults.NotFound() : Render(print.Compose(), $"{seen}草稿.pdf", renderer, http);
    }

    private static IResult Render(OfficialDocument document, string name, IDocumentRenderer renderer, HttpContext http)
    {
        try
        {
            var pdf = renderer.Render(document);
            Show(http, name);
            return TypedResults.Bytes(pdf, IssuedDocument.ContentType);
        }
        catch (UnprintableCharacter e)
        {
            return TypedResults.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static void Show(HttpContext http, string name)
    {
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
    }
}
