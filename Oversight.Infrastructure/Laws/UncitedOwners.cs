using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>Versions of items and procedures that were made before there was a register of citations: a database of an earlier release.</summary>
internal static class UncitedOwners
{
    /// <summary>Whether there are any.</summary>
    public static async Task<bool> Any(OversightDb db) => await Items(db).AnyAsync() || await Procedures(db).AnyAsync();

    /// <summary>Writes what they cite; how many owners.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="today">The day as of which the clauses are read, China time.</param>
    public static async Task<int> Write(OversightDb db, DateOnly today)
    {
        var register = await LawRegister.Read(db, CancellationToken.None);
        var ids = await Items(db).Distinct().ToListAsync();
        var items = await db.Items.AsNoTracking().AsSplitQuery().Where(i => ids.Contains(i.Id)).ToListAsync();
        var cited = (await db.LawCitations.Where(c => ids.Contains(c.OwnerId)).Select(c => new { c.OwnerId, c.OwnerVersion }).Distinct().ToListAsync()).Select(c => (c.OwnerId, c.OwnerVersion)).ToHashSet();
        foreach (var item in items)
        {
            foreach (var version in item.Versions.Where(v => !cited.Contains((item.Id, v.Number))))
                db.LawCitations.AddRange(CitationSource.Rows(CitationSource.Of(item, version), register, version.EffectiveFrom > today ? version.EffectiveFrom : today));
        }

        var procedureIds = await Procedures(db).ToListAsync();
        foreach (var procedure in await db.Procedures.AsNoTracking().AsSplitQuery().Where(p => procedureIds.Contains(p.Id)).ToListAsync())
            db.LawCitations.AddRange(CitationSource.Rows(CitationSource.Of(procedure), register, today));
        return ids.Count + procedureIds.Count;
    }

    private static IQueryable<Guid> Items(OversightDb db) =>
        from i in db.Items from v in i.Versions where !db.LawCitations.Any(c => c.OwnerId == i.Id && c.OwnerVersion == v.Number) select i.Id;

    private static IQueryable<Guid> Procedures(OversightDb db) => db.Procedures.Where(p => !db.LawCitations.Any(c => c.OwnerId == p.Id)).Select(p => p.Id);
}
