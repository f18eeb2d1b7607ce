using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents.Codes;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Window.Verify;

/// <summary>
/// Finds the paper that somebody holds (文书核验): by the code on it, or by its very bytes, which nobody has who has not the paper. A wrong code,
/// a number that was never given and a paper of another kind are one answer after the same work. By its number alone is found what is in public anyway.
/// </summary>
public sealed class WindowVerify(Reads reads, PaperCodes codes)
{
    private static readonly Subject Nothing = new(Kinds.Document, Guid.Empty);
    private static readonly AccessCode None = AccessCode.Of(new byte[AccessCode.Bytes]);

    /// <summary>By the id of the QR code and the code.</summary>
    public Task<VerifiedPaper?> ByCode(Guid? subjectId, string? typedCode) =>
        Find(typedCode, db => db.Documents.Where(d => d.SubjectId == subjectId));

    /// <summary>By number and code.</summary>
    public Task<VerifiedPaper?> ByNumber(string? typedNumber, string? typedCode)
    {
        var number = Read(typedNumber);
        return Find(typedCode, db => db.Documents.Where(d => d.Number == number));
    }

    /// <summary>By the SHA-256 of the file, lower-case hex.</summary>
    public Task<VerifiedPaper?> ByHash(string hash) => reads.AskPublic(async db =>
        await db.Documents.FirstOrDefaultAsync(d => d.Hash == hash) is { } document ? await VerifiedPaper.Of(db, document, reads.Now) : null);

    /// <summary>The id of the decision that is in public under a number, or null.</summary>
    public Task<Guid?> Published(string? typedNumber) => reads.AskPublic(async db =>
    {
        var (number, today) = (Read(typedNumber), ChinaTime.DayOf(reads.Now));
        return await db.PublishedDecisions.Where(p => p.Number == number && p.EndedAt == null && p.Until >= today).Select(p => (Guid?)p.Id).FirstOrDefaultAsync();
    });

    /// <summary>The SHA-256 of what was sent; it is read once and not kept.</summary>
    public static async Task<string> Hash(IFormFile file, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }

    /// <summary>A number as it is printed, whatever brackets were typed.</summary>
    public static string Read(string? typed) => string.Concat((typed ?? "").Trim().Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
    {
        '(' or '（' or '[' or '［' or '【' => '〔',
        ')' or '）' or ']' or '］' or '】' => '〕',
        _ => c,
    }));

    private Task<VerifiedPaper?> Find(string? typedCode, Func<OversightDb, IQueryable<IssuedDocument>> among) => reads.AskPublic(async db =>
    {
        var code = AccessCode.Read(typedCode);

        // A number can stand on a paper and on what the public reads of it; each has a code of its own.
        var candidates = await among(db).OrderBy(d => d.Ordinal).Take(8).ToListAsync();
        IssuedDocument? found = null;
        foreach (var document in candidates)
            found = codes.Opens(new Subject(document.SubjectKind, document.SubjectId), code ?? None) && code is not null ? document : found;
        if (candidates.Count == 0)
            codes.Opens(Nothing, code ?? None);
        return found is null ? null : await VerifiedPaper.Of(db, found, reads.Now);
    });
}
