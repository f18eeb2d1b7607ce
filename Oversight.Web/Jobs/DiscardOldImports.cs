using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Jobs;

/// <summary>Throws away what dry runs noted of their rows after some days. The import itself and its file stay: they are on the trail.</summary>
public sealed class DiscardOldImports(IDbContextFactory<OversightDb> contexts, WriterGate gate, IClock clock) : ISweep
{
    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var before = clock.Now.AddDays(-CatalogueImport.KeptDays);
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.ImportRows
            .Where(r => db.Imports.Any(i => i.Id == r.ImportId && i.State != ImportState.Reading && i.State != ImportState.Drafting && i.ReadAt != null && i.ReadAt < before))
            .ExecuteDeleteAsync(cancellation);
    }
}
