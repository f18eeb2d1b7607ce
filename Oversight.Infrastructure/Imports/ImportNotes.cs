using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Imports;

/// <summary>What a dry run notes of the rows of a file. Nobody's record: the list is not touched, and the notes go when the import is given up or after some days.</summary>
public sealed class ImportNotes(IDbContextFactory<OversightDb> contexts, WriterGate gate, IClock clock)
{
    /// <summary>Keeps a batch of rows.</summary>
    public async Task Keep(IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ImportRows.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Throws away what was noted of an import.</summary>
    public async Task Forget(Guid importId)
    {
        using var turn = await gate.Enter(CancellationToken.None);
        await using var db = await contexts.CreateDbContextAsync();
        await db.ImportRows.Where(r => r.ImportId == importId).ExecuteDeleteAsync();
    }

    /// <summary>Throws away notes older than <see cref="CatalogueImport.KeptDays"/> of imports that nothing is running for; how many rows. The import itself and its file stay: they are on the trail.</summary>
    public async Task<int> ForgetOld(CancellationToken cancellation)
    {
        var before = clock.Now.AddDays(-CatalogueImport.KeptDays);
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.ImportRows
            .Where(r => db.Imports.Any(i => i.Id == r.ImportId && i.State != ImportState.Reading && i.State != ImportState.Drafting && i.ReadAt != null && i.ReadAt < before))
            .ExecuteDeleteAsync(cancellation);
    }
}
