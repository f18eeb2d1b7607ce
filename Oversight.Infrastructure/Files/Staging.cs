using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Files;

/// <summary>A file uploaded over HTTP that no act has taken yet. Only whoever uploaded it can use it.</summary>
public sealed class StagedFile
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required string Name { get; set; }

    /// <summary>Media type found in the bytes.</summary>
    public required string ContentType { get; init; }

    public required long Length { get; init; }

    /// <summary>The officer who uploaded it.</summary>
    public required Guid UploadedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }
}

/// <summary>Hands uploaded files to the act that brings them.</summary>
public static class Staging
{
    /// <summary>Those of the files that are still there and were uploaded by the actor, oldest first: what a draft can bring back.</summary>
    public static async Task<IReadOnlyList<StagedFile>> Find(OversightDb db, Actor actor, IReadOnlyCollection<Guid> staged) =>
        await db.StagedFiles.AsNoTracking().Where(f => staged.Contains(f.Id) && f.UploadedBy == actor.Id).OrderBy(f => f.UploadedAt).ToListAsync();

    /// <summary>The staged files as evidence, in the order asked for. The ids are given by the caller's act.</summary>
    /// <exception cref="RuleBroken">One of them is not there, or was uploaded by somebody else.</exception>
    public static async Task<IReadOnlyList<EvidenceFile>> Take(OversightDb db, Actor actor, IReadOnlyCollection<Guid> staged)
    {
        if (staged.Count == 0)
            return [];
        var rows = await db.StagedFiles.AsNoTracking().Where(f => staged.Contains(f.Id) && f.UploadedBy == actor.Id).ToDictionaryAsync(f => f.Id);
        return
        [
            .. staged.Distinct().Select(id => rows.TryGetValue(id, out var f)
                ? new EvidenceFile(f.Id, f.Hash, f.Name, f.ContentType, f.Length, f.UploadedBy, f.UploadedAt)
                : throw new RuleBroken("file-missing", "有附件未上传成功或已失效，请重新上传后再提交；已填内容仍在。")),
        ];
    }

    /// <summary>The same under another name, also where they were uploaded: what somebody called a file can say who they are, and nothing keeps it.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="actor">Who uploaded them.</param>
    /// <param name="staged">Which.</param>
    /// <param name="plain">The name of the file at a place, from the one that it was uploaded under.</param>
    /// <exception cref="RuleBroken">One of them is not there, or was uploaded by somebody else.</exception>
    public static async Task<IReadOnlyList<EvidenceFile>> TakePlain(OversightDb db, Actor actor, IReadOnlyCollection<Guid> staged, Func<int, string, string> plain)
    {
        var taken = await Take(db, actor, staged);
        var rows = await db.StagedFiles.Where(f => staged.Contains(f.Id) && f.UploadedBy == actor.Id).ToDictionaryAsync(f => f.Id);
        List<EvidenceFile> files = [];
        foreach (var (file, i) in taken.Select((f, i) => (f, i)))
        {
            rows[file.Id].Name = plain(i, file.Name);
            files.Add(new EvidenceFile(file.Id, file.Hash, rows[file.Id].Name, file.ContentType, file.Length, file.UploadedBy, file.UploadedAt));
        }

        return files;
    }
}
