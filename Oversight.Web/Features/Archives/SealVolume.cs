using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Archives;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Archives;

/// <summary>Keeps the PDF of a volume; the bytes were rendered and stored before. Once a volume, whoever comes first.</summary>
public sealed class SealVolume(Work work)
{
    /// <summary>Performs it.</summary>
    public async Task Run(Guid archiveId, Guid volumeId, StoredFile pdf) =>
        await work.DoAsSystem(ArchiveDuties.Seal, new Subject(Kinds.Archive, archiveId), DerivedId.Of("archive.seal", volumeId.ToString()), async (db, _) =>
        {
            (await db.Archives.AsSplitQuery().FirstAsync(a => a.Id == archiveId)).Seal(volumeId, pdf.Hash, pdf.Length, db.Act!.Now);
            return volumeId;
        });
}
