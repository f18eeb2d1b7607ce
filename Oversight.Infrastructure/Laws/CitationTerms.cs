using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>Citations of earlier versions of items that do not say until when they count, as a release before this column left them.</summary>
internal static class CitationTerms
{
    /// <summary>Whether there are any.</summary>
    public static Task<bool> Missing(OversightDb db) => Open(db).AnyAsync();

    /// <summary>Gives each the day before the next version begins; how many.</summary>
    public static async Task<int> Write(OversightDb db)
    {
        var rows = await Open(db).ToListAsync();
        foreach (var part in rows.GroupBy(r => r.OwnerId).Chunk(200))
        {
            var ids = part.Select(g => g.Key).ToList();
            var begins = (await db.Items.Where(i => ids.Contains(i.Id)).SelectMany(i => i.Versions, (i, v) => new { i.Id, v.Number, v.EffectiveFrom }).ToListAsync()).ToDictionary(v => (v.Id, v.Number), v => v.EffectiveFrom);
            foreach (var row in part.SelectMany(g => g))
                row.CountsThrough = begins[(row.OwnerId, row.OwnerVersion + 1)].AddDays(-1);
        }

        return rows.Count;
    }

    private static IQueryable<LawCitation> Open(OversightDb db)
    {
        var kinds = CitationKinds.OfItems;
        return db.LawCitations.Where(c => c.CountsThrough == null && kinds.Contains(c.Kind) && db.Items.Any(i => i.Id == c.OwnerId && i.Versions.Any(v => v.Number == c.OwnerVersion + 1)));
    }
}
