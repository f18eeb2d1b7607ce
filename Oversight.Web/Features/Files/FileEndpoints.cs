using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Files;

/// <summary>Evidence over plain HTTP, streamed in both directions: a circuit is no place for 500 MB.</summary>
public static class FileEndpoints
{
    /// <summary>The header that carries the antiforgery token.</summary>
    public const string TokenHeader = "RequestVerificationToken";

    private const long Frame = 64 * 1024;

    /// <summary>Maps the upload and the download.</summary>
    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/files", Upload).RequireAuthorization(SecuritySetup.Staff).DisableAntiforgery();
        endpoints.MapGet("/files/{kind}/{ownerId:guid}/{fileId:guid}", Download).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> Upload(HttpContext http, ReceiveFile receive, RefuseFile refuse, Reads reads, IAntiforgery antiforgery)
    {
        try
        {
            return await Receive(http, receive, reads, antiforgery);
        }
        catch (InvalidInput e)
        {
            await refuse.Run(e.Message);
            return Refuse(e.Message, StatusCodes.Status422UnprocessableEntity);
        }
        catch (FileTooLarge e)
        {
            await refuse.Run(e.Message);
            return Refuse(e.Message, StatusCodes.Status413PayloadTooLarge);
        }
        catch (RuleBroken e)
        {
            return Refuse(e.Message, StatusCodes.Status403Forbidden);
        }
        catch (InvalidDataException)
        {
            // Headers of a part past the reader's limits, or more of them than any browser sends.
            return Refuse("上传的内容不完整，请重新选择文件。", StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return Refuse("上传中断，文件未保存，请重试。", e.StatusCode);
        }
        catch (IOException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return Refuse("文件没有保存成功（上传中断或服务器磁盘空间不足），请稍后重试；仍不行请联系系统管理员。", StatusCodes.Status507InsufficientStorage);
        }
    }

    private static async Task<IResult> Receive(HttpContext http, ReceiveFile receive, Reads reads, IAntiforgery antiforgery)
    {
        // The token comes in a header: looking for it in the form would read the whole upload into memory first.
        if (!http.Request.Headers.ContainsKey(TokenHeader) || !await antiforgery.IsRequestValidAsync(http))
            return Refuse("页面已过期，请刷新页面后重新上传。", StatusCodes.Status400BadRequest);
        var most = await reads.Ask((db, _) => db.Of(Parameters.VideoMegabytes), http.RequestAborted) * 1024L * 1024L;
        if (http.Request.ContentLength > most + Frame)
            return Refuse(new FileTooLarge(most).Message, StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most + Frame;
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return Refuse("上传的内容不完整，请重新选择文件。", StatusCodes.Status415UnsupportedMediaType);
        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } content } file)
            {
                var staged = await receive.Run(file.FileName, content, http.RequestAborted);
                return TypedResults.Json(new Uploaded(staged.Id, staged.Name, staged.Length, staged.ContentType));
            }
        }

        return Refuse("没有收到文件，请重新选择。", StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Download(string kind, Guid ownerId, Guid fileId, HttpContext http, IEnumerable<FileOwner> owners, Reads reads, FileStore store)
    {
        var owner = owners.FirstOrDefault(o => string.Equals(o.Kind, kind, StringComparison.Ordinal));
        var file = owner is null ? null : await Find(owner, ownerId, fileId, reads, http.RequestAborted);
        if (file is null || !File.Exists(store.PathOf(file.Hash)))
            return TypedResults.NotFound();
        var shown = file.ContentType.StartsWith("image/", StringComparison.Ordinal) || string.Equals(file.ContentType, MediaTypeNames.Application.Pdf, StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(store.Open(file.Hash), file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true);
    }

    private static async Task<EvidenceFile?> Find(FileOwner owner, Guid ownerId, Guid fileId, Reads reads, CancellationToken cancellation)
    {
        try
        {
            return await reads.Ask((db, actor) => owner.Find(db, actor, ownerId, fileId), cancellation);
        }
        catch (RuleBroken)
        {
            return null;
        }
    }

    private static ProblemHttpResult Refuse(string sentence, int status) => TypedResults.Problem(sentence, statusCode: status, title: "文件未上传");

    private sealed record Uploaded(Guid Id, string Name, long Length, string Type);
}
