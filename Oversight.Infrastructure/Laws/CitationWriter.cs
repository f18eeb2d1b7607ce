using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>
/// Writes what new versions of items and new procedures cite, in the transaction of the act that makes them, whatever act that is.
/// When a law joins the register, citations that led nowhere are read again; those that led somewhere stay, because a version keeps
/// the text that it was made under. Holds no state between saves.
/// </summary>
public sealed class CitationWriter : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not OversightDb { Act: { } act } db)
            return result;
        using var still = StillChanges.Of(db);
        var versions = db.ChangeTracker.Entries<ItemVersion>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        var procedures = db.ChangeTracker.Entries<Procedure>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var laws = db.ChangeTracker.Entries<LawVersion>().Any(e => e.State == EntityState.Added);
        if (versions.Count == 0 && procedures.Count == 0 && !laws)
            return result;
        var register = await LawRegister.Read(db, cancellationToken);
        var today = ChinaTime.DayOf(act.Now);
        await Age(db, versions, cancellationToken);
        foreach (var item in db.ChangeTracker.Entries<PowerItem>().Select(e => e.Entity).ToList())
        {
            foreach (var version in item.Versions.Where(versions.Contains))
                db.LawCitations.AddRange(CitationSource.Rows(CitationSource.Of(item, version), register, version.EffectiveFrom > today ? version.EffectiveFrom : today));
        }

        foreach (var procedure in procedures)
            db.LawCitations.AddRange(CitationSource.Rows(CitationSource.Of(procedure), register, today));
        if (laws)
            await CitationRewrite.Open(db, register, cancellationToken);
        return result;
    }

    /// <summary>What the version before cites counts until the new one begins, which may lie ahead.</summary>
    private static async Task Age(OversightDb db, IReadOnlySet<object?> versions, CancellationToken cancellation)
    {
        var grown = db.ChangeTracker.Entries<PowerItem>().Where(e => e.State != EntityState.Added && e.Entity.Versions.Any(versions.Contains)).ToDictionary(e => e.Entity.Id, e => e.Entity);
        if (grown.Count == 0)
            return;
        var ids = grown.Keys.ToList();
        foreach (var row in await db.LawCitations.Where(c => c.CountsThrough == null && ids.Contains(c.OwnerId)).ToListAsync(cancellation))
            row.CountsThrough = CitationSource.Through(grown[row.OwnerId], row.OwnerVersion);
    }
}
