using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Files;

/// <summary>Takes an upload in: measured, recognised by its bytes, kept by content, and staged until an act brings it.</summary>
public sealed class ReceiveFile(Reads reads, FileStore store, WriterGate gate, IdSource ids, IClock clock)
{
    /// <summary>Stores and stages it for whoever is signed in.</summary>
    /// <param name="claimedName">The name that the sender gives.</param>
    /// <param name="content">Read once; bytes past the limit are not kept.</param>
    /// <param name="cancellation">Removes what was written.</param>
    /// <exception cref="InvalidInput">It is empty, of a sort that is not accepted, locked by a password, or not what its name says.</exception>
    /// <exception cref="FileTooLarge">It is larger than the parameter of its sort allows.</exception>
    public async Task<StagedFile> Run(string claimedName, Stream content, CancellationToken cancellation)
    {
        var actor = await reads.Me(cancellation);
        await DemandRoom(actor, cancellation);
        var (name, contentType, stored) = await Keep(claimedName, content, video => reads.Ask((db, _) => db.Of(video ? Parameters.VideoMegabytes : Parameters.EvidenceMegabytes), cancellation), cancellation);
        return await Stage(name, contentType, stored, actor, cancellation);
    }

    /// <summary>Notes whose upload it is: an act of theirs can take it, and what none takes is swept after some days.</summary>
    internal async Task<StagedFile> Stage(string name, string contentType, StoredFile stored, Actor by, CancellationToken cancellation)
    {
        var now = clock.Now;
        var staged = new StagedFile
        {
            Id = ids.Next(now),
            Hash = stored.Hash,
            Name = name,
            ContentType = contentType,
            Length = stored.Length,
            UploadedBy = by.Id,
            UploadedAt = now,
        };
        using var turn = await gate.Enter(cancellation);
        await reads.AskPublic(async db =>
        {
            db.StagedFiles.Add(staged);
            return await db.SaveChangesAsync(cancellation);
        }, cancellation);
        return staged;
    }

    // Looked at before anything is read: what one person piles up is bounded, and freed when the uploads are swept.
    private async Task DemandRoom(Actor actor, CancellationToken cancellation)
    {
        var since = clock.Now.AddDays(-StagedSweep.KeptDays);
        var (held, most) = await reads.Ask(
            async (db, _) => (
                await db.StagedFiles.Where(f => f.UploadedBy == actor.Id && f.UploadedAt >= since).SumAsync(f => f.Length, cancellation),
                await db.Of(Parameters.StagedMegabytes)),
            cancellation);
        if (held >= most * 1024L * 1024L)
            throw new InvalidInput("file", $"您{StagedSweep.KeptDays}日内上传的文件合计已达{most}MB的上限，本文件未保存；请先压缩视频，或者过几日再传，确需提高上限的请联系法制室修改参数。");
    }

    /// <summary>Measures, recognises and keeps a file without staging it; whose it is is the caller's affair.</summary>
    /// <param name="claimedName">The name that the sender gives.</param>
    /// <param name="content">Read once; bytes past the limit are not kept.</param>
    /// <param name="megabytes">Megabytes accepted of a video or of anything else.</param>
    /// <param name="cancellation">Removes what was written.</param>
    internal async Task<(string Name, string ContentType, StoredFile Stored)> Keep(string claimedName, Stream content, Func<bool, Task<int>> megabytes, CancellationToken cancellation)
    {
        var name = FileName.Clean(claimedName);
        var promised = EvidenceType.Of(FileName.Extension(name)) ?? throw (EvidenceType.IsOtherVideo(FileName.Extension(name))
            ? new InvalidInput("file", $"不接受“{name}”这种视频：其中的位置等信息无法去除；请转换成MP4后重新上传。")
            : new InvalidInput("file", $"不接受“{name}”这种文件；可上传：{EvidenceType.Accepted}。"));
        var most = await megabytes(promised.Video) * 1024L * 1024L;
        await using var plain = promised.ContentType.StartsWith("image/", StringComparison.Ordinal) ? await Plain(content, promised.ContentType, most, cancellation) : null;
        return (name, promised.ContentType, await store.Store(plain ?? content, most, file => Check(name, promised, file), promised.Video ? VideoMetadata.Strip : null, cancellation));
    }

    // What a picture says besides itself does not enter the file: where the telephone was, whose it is.
    private static async Task<Stream> Plain(Stream content, string contentType, long most, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (read.Length + count > most)
                throw new FileTooLarge(most);
            read.Write(buffer.AsSpan(0, count));
        }

        try
        {
            return new MemoryStream(PictureMetadata.Strip(read.ToArray(), contentType), writable: false);
        }
        catch (PictureRefused e)
        {
            throw new InvalidInput("file", e.Message);
        }
    }

    private static void Check(string name, EvidenceType promised, Stream content)
    {
        if (content.Length == 0)
            throw new InvalidInput("file", $"文件“{name}”是空的，请检查后重新上传。");
        if (EncryptedOffice.Is(content))
            throw new InvalidInput("file", EncryptedOffice.Sentence);
        if (promised.Matches(content))
            return;
        var found = EvidenceType.Found(content);
        throw new InvalidInput("file", found is null
            ? $"文件“{name}”的内容不是{promised.Name}，可能已损坏或被改过扩展名，请上传原始文件。"
            : $"文件“{name}”的内容其实是{found.Name}，与扩展名不符，请改回原扩展名或上传原始文件。");
    }
}
