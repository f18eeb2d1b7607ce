using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Files;

/// <summary>
/// Removes the bytes of scans that show who complained, after their complaint's erasure is on the trail: there the scans are named as given
/// up, so that they are missed by nobody. Bytes that anything else is made of stay. What a crash left is removed the next time.
/// </summary>
public sealed class GivenUpFiles(IDbContextFactory<OversightDb> contexts, FileStore files, WriterGate gate, IClock clock)
{
    // For so long an erasure is looked at again, should its files have outlived it.
    private const int LookBackDays = 400;

    /// <summary>Removes them and returns how many files went.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var since = clock.Now.AddDays(-LookBackDays);
        List<string> hashes;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            hashes = await db.Complaints.AsNoTracking().Where(c => c.ErasedAt >= since).SelectMany(c => c.Originals).Select(f => f.Hash).Distinct().ToListAsync(cancellation);
        }

        var removed = 0;
        foreach (var hash in hashes.Where(h => File.Exists(files.PathOf(h))))
        {
            using var turn = await gate.Enter(cancellation);
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            if (await IsNeeded(db, hash, cancellation))
                continue;
            files.Remove(hash, unlessWrittenSince: clock.Now.AddDays(-1));
            removed += File.Exists(files.PathOf(hash)) ? 0 : 1;
        }

        return removed;
    }

    // A complaint that was erased names its scans for ever, in its row and on its trail; whoever else names the same bytes still needs them.
    private static async Task<bool> IsNeeded(OversightDb db, string hash, CancellationToken cancellation) =>
        await db.StagedFiles.AnyAsync(f => f.Hash == hash && !db.Complaints.Any(c => c.ErasedAt != null && c.Originals.Any(o => o.Id == f.Id)), cancellation)
        || await db.Complaints.AnyAsync(c => c.ErasedAt == null && c.Originals.Any(o => o.Hash == hash), cancellation)
        || await (
            from p in db.TrailPayloads
            join e in db.Trail on p.Seq equals e.Seq
            where p.Files.Contains(hash) && !(e.SubjectKind == Kinds.Complaint && db.Complaints.Any(c => c.Id == e.SubjectId && c.ErasedAt != null && c.Originals.Any(o => o.Hash == hash)))
            select p.Seq).AnyAsync(cancellation)
        || await StagedSweep.IsInRows(db, hash, "complaint_original", cancellation);
}
