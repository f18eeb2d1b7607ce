using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Laws;

/// <summary>How the bases of items stand by the register of laws, from the citations.</summary>
internal static class BasisStandings
{
    /// <summary>The bases of one version of an item on a day.</summary>
    public static async Task<StandingBases> Of(OversightDb db, PowerItem item, DateOnly day, CancellationToken cancellation = default) =>
        (await Of(db, [item], day, cancellation))[item.Id];

    /// <summary>The bases of the versions in force on a day, by item.</summary>
    public static async Task<IReadOnlyDictionary<Guid, StandingBases>> Of(OversightDb db, IReadOnlyCollection<PowerItem> items, DateOnly day, CancellationToken cancellation = default)
    {
        var ids = items.Select(i => i.Id).ToList();
        var cited = (await (from x in db.LawCitations
                            where ids.Contains(x.OwnerId) && x.Kind == CitationKind.Basis
                            join l in db.Laws on x.LawId equals l.Id into laws
                            from law in laws.DefaultIfEmpty()
                            select new { x.OwnerId, x.OwnerVersion, Name = law == null ? "" : law.Name, LastDay = law == null ? null : law.RepealedAfter }).ToListAsync(cancellation))
            .ToLookup(x => (x.OwnerId, x.OwnerVersion));
        var standing = items.ToDictionary(i => i.Id, i =>
        {
            var bases = cited[(i.Id, i.On(day)?.Number ?? 0)].ToList();
            var repealed = bases.Where(b => b.LastDay < day).ToList();
            return new StandingBases(i.Code, [.. repealed.Select(b => new RepealedBasis(b.Name, b.LastDay!.Value)).Distinct()], bases.Count - repealed.Count, "");
        });
        return standing.Values.All(s => s.Repealed.Count == 0) ? standing : await Sheets(db, standing, cancellation);
    }

    private static async Task<IReadOnlyDictionary<Guid, StandingBases>> Sheets(OversightDb db, Dictionary<Guid, StandingBases> standing, CancellationToken cancellation)
    {
        var codes = standing.Values.Where(s => s.Repealed.Count > 0).Select(s => s.ItemCode).ToList();
        var open = AdjustmentFlow.Open;
        var sheets = (await (from a in db.Adjustments
                             from l in a.LineRows
                             where open.Contains(a.State) && !l.Struck && codes.Contains(l.Code)
                             select new { a.Number, a.ArisenOn, a.Circumstance, l.Code }).ToListAsync(cancellation))
            .DistinctBy(s => s.Code, StringComparer.Ordinal)
            .ToDictionary(s => s.Code, s => s.Number is { } number ? $"调整单{number}" : $"{s.ArisenOn:yyyy-MM-dd}{s.Circumstance.Name()}的草拟调整单", StringComparer.Ordinal);
        return standing.ToDictionary(s => s.Key, s => s.Value with { Sheet = sheets.GetValueOrDefault(s.Value.ItemCode, "") });
    }
}
