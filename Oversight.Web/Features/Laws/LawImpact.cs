using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Laws;

/// <summary>What a change of a law touches: items by the version in force and one confirmed for later, procedures in use, what the product itself writes, and open cases.</summary>
/// <param name="Items">Items, by code.</param>
/// <param name="Procedures">Procedures that an item runs through, with their steps.</param>
/// <param name="Clauses">Parameters, papers and limits.</param>
/// <param name="Cases">Open cases by department as far as the asker sees them; they stay under the version that they were opened under.</param>
public sealed record LawImpact(IReadOnlyList<TouchedItem> Items, IReadOnlyList<TouchedProcedure> Procedures, IReadOnlyList<TouchedClause> Clauses, IReadOnlyList<TouchedCases> Cases)
{
    /// <summary>The law.</summary>
    public Guid LawId { get; init; }

    /// <summary>The items that an adjustment is drafted for: those on no other open sheet whose latest version cites the law.</summary>
    public IReadOnlyList<TouchedItem> ToAdjust => [.. Items.Where(i => i.Sheet is null && i.Through is null)];

    /// <summary>Items that stand on another open sheet.</summary>
    public int Elsewhere => Items.Count(i => i.Sheet is not null);

    /// <summary>Reads what rests on a law, of the cases those that the actor sees.</summary>
    internal static async Task<LawImpact> Of(OversightDb db, Actor actor, Guid lawId, DateOnly today)
    {
        var rows = await db.LawCitations.AsNoTracking().Where(c => c.LawId == lawId && (c.CountsThrough == null || c.CountsThrough >= today)).OrderBy(c => c.OwnerCode).ThenBy(c => c.Position).ToListAsync();
        return new LawImpact(
            await TouchedItems(db, lawId, rows, today),
            await TouchedProcedures(db, rows, today),
            [.. rows.Where(c => CitationKinds.Fixed.Contains(c.Kind)).Select(c => new TouchedClause(c.Kind, c.OwnerCode, c.OwnerName, c.Place, c.Article))],
            await TouchedCases(db, actor, lawId))
        {
            LawId = lawId,
        };
    }

    private static async Task<IReadOnlyList<TouchedItem>> TouchedItems(OversightDb db, Guid lawId, IReadOnlyList<LawCitation> rows, DateOnly today)
    {
        var kinds = CitationKinds.OfItems;
        var items = await db.Items
            .Where(i => (i.RepealedAfter == null || i.RepealedAfter >= today) && db.LawCitations.Any(c => c.LawId == lawId && (c.CountsThrough == null || c.CountsThrough >= today) && c.OwnerId == i.Id && kinds.Contains(c.Kind)))
            .OrderBy(i => i.Code)
            .Select(i => new { i.Id, i.Code, i.Category })
            .ToListAsync();
        var open = AdjustmentFlow.Open;
        var sheets = (await (from a in db.Adjustments
                             from l in a.LineRows
                             where open.Contains(a.State) && !l.Struck
                             select new { a.Number, l.Code }).ToListAsync())
            .DistinctBy(l => l.Code, StringComparer.Ordinal).ToDictionary(l => l.Code, l => l.Number ?? "草拟中的调整单", StringComparer.Ordinal);
        var places = rows.Where(c => kinds.Contains(c.Kind)).ToLookup(c => c.OwnerId);
        return
        [
            .. from i in items
               let cited = places[i.Id].ToList()
               where cited.Count > 0
               let last = cited.MaxBy(c => c.OwnerVersion)!
               select new TouchedItem(i.Id, i.Code, last.OwnerName, i.Category, last.OwnerVersion, [.. cited.Select(c => $"{c.Place} {c.Article}".Trim()).Distinct(StringComparer.Ordinal)], sheets.GetValueOrDefault(i.Code), last.CountsThrough),
        ];
    }

    private static async Task<IReadOnlyList<TouchedProcedure>> TouchedProcedures(OversightDb db, IReadOnlyList<LawCitation> rows, DateOnly today)
    {
        var inUse = await db.ProceduresInUse(today).ToListAsync();
        return
        [
            .. rows.Where(c => CitationKinds.OfProcedures.Contains(c.Kind) && inUse.Contains(c.OwnerId))
                .GroupBy(c => (c.OwnerId, c.OwnerName))
                .Select(g => new TouchedProcedure(g.Key.OwnerName, [.. g.Select(c => new TouchedClause(c.Kind, c.OwnerCode, c.OwnerName, c.Place, c.Article))])),
        ];
    }

    private static async Task<IReadOnlyList<TouchedCases>> TouchedCases(OversightDb db, Actor actor, Guid lawId)
    {
        var counts = await db.Cases.VisibleTo(actor).Open().RestingOn(db.LawCitations.Where(x => x.LawId == lawId)).GroupBy(c => c.DepartmentId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var departments = await db.Departments.OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => new { d.Id, d.Code, d.Name }).ToListAsync();
        return [.. departments.Join(counts, d => d.Id, c => c.Key, (d, c) => new TouchedCases(d.Code, d.Name, c.Count))];
    }
}

/// <summary>An item that cites the law.</summary>
/// <param name="Id">The item.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Version">Its latest version that cites it.</param>
/// <param name="Places">Where it cites it, with the article.</param>
/// <param name="Sheet">The open sheet of adjustment on which it stands already, or null.</param>
/// <param name="Through">The last day of that version where one that no longer cites the law follows, China time; or null.</param>
public sealed record TouchedItem(Guid Id, string Code, string Name, PowerCategory Category, int Version, IReadOnlyList<string> Places, string? Sheet, DateOnly? Through = null);

/// <summary>A procedure with the steps and pauses that cite the law.</summary>
public sealed record TouchedProcedure(string Name, IReadOnlyList<TouchedClause> Clauses);

/// <summary>A clause that cites the law.</summary>
public sealed record TouchedClause(CitationKind Kind, string Code, string Owner, string Place, string Article);

/// <summary>How many open cases of a department rest on the law.</summary>
public sealed record TouchedCases(string Code, string Department, int Count);
