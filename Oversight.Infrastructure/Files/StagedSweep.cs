using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Files;

/// <summary>
/// Removes uploads that no act has taken: the row after some days, and the bytes where nothing else is made of the same ones. What the
/// trail names, what any record keeps and what a draft may still bring is never touched.
/// </summary>
public sealed class StagedSweep(IDbContextFactory<OversightDb> contexts, FileStore files, WriterGate gate, IClock clock)
{
    /// <summary>Days for which an upload is kept.</summary>
    public const int KeptDays = 7;

    /// <summary>Removes them and returns how many.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var before = clock.Now.AddDays(-KeptDays);
        List<StagedFile> old;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            // Drafts are encrypted for their owner: one that was saved after the upload may name it.
            old = await db.StagedFiles.AsNoTracking()
                .Where(f => f.UploadedAt < before && !db.Drafts.Any(d => d.OfficerId == f.UploadedBy && d.UpdatedAt >= f.UploadedAt))
                .OrderBy(f => f.UploadedAt)
                .ToListAsync(cancellation);
        }

        foreach (var file in old)
        {
            using var turn = await gate.Enter(cancellation);
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await db.StagedFiles.Where(f => f.Id == file.Id).ExecuteDeleteAsync(cancellation);
            if (!await IsNamed(db, file.Hash, cancellation))
                files.Remove(file.Hash, unlessWrittenSince: before);
        }

        return old.Count;
    }

    /// <summary>Removes one upload at once, where it was only to be read; the bytes too where nothing else is made of the same ones.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="uploadedBy">Whose it has to be.</param>
    /// <param name="cancellation">Cancels before anything is removed.</param>
    public async Task Discard(Guid id, Guid uploadedBy, CancellationToken cancellation)
    {
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.StagedFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.UploadedBy == uploadedBy, cancellation) is not { } file)
            return;
        await db.StagedFiles.Where(f => f.Id == id).ExecuteDeleteAsync(cancellation);
        if (!await IsNamed(db, file.Hash, cancellation))
            files.Remove(file.Hash, unlessWrittenSince: clock.Now.AddDays(1));
    }

    private static async Task<bool> IsNamed(OversightDb db, string hash, CancellationToken cancellation) =>
        await db.StagedFiles.AnyAsync(f => f.Hash == hash, cancellation)
        || await db.TrailPayloads.AnyAsync(p => p.Files.Contains(hash), cancellation)
        || await IsInRows(db, hash, "", cancellation);

    /// <summary>Whether a row of any record names a stored file.</summary>
    /// <param name="db">A context.</param>
    /// <param name="hash">SHA-256, lower-case hex.</param>
    /// <param name="but">A table that is not asked.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static async Task<bool> IsInRows(OversightDb db, string hash, string but, CancellationToken cancellation)
    {

        // The charts of proposed items stand in the content of the line.
        if (await db.Adjustments.AnyAsync(a => a.LineRows.Any(l => ((string)(object)l.Content!).Contains(hash)), cancellation))
            return true;
        foreach (var (table, column) in HashColumns(db.Model).Where(c => !string.Equals(c.Table, but, StringComparison.Ordinal)))
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" = {{0}}";
            if (await db.Database.SqlQueryRaw<int>(sql, hash).SingleAsync(cancellation) > 0)
                return true;
        }

        return false;
    }

    // Every column of the model that can hold the name of a stored file, whichever area brings it.
    private static IEnumerable<(string Table, string Column)> HashColumns(IModel model) =>
        from type in model.GetEntityTypes()
        let table = type.GetTableName()
        where table is not null && type.ClrType != typeof(StagedFile)
        from property in type.GetProperties()
        where property.ClrType == typeof(string) && property.GetMaxLength() == 64 && property.Name.EndsWith("Hash", StringComparison.Ordinal)
        select (table, property.GetColumnName());
}
