using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Catalogue;

/// <summary>Reads the list of items.</summary>
public sealed class CatalogueViews(Reads reads)
{
    /// <summary>Items on one page.</summary>
    public const int PageSize = 20;

    /// <summary>Items read at a time where all are wanted.</summary>
    private const int Chunk = 200;

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>Now, UTC.</summary>
    public DateTime Now => reads.Now;

    /// <summary>One page of the items that the filter leaves.</summary>
    public Task<CataloguePage> Page(CatalogueFilter filter) => reads.Ask(async (db, _) =>
    {
        var counts = await db.Listed(filter with { Category = null }).GroupBy(x => x.Item.Category).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        if (filter.Category is { } category ? !counts.ContainsKey(category) : counts.Count == 0)
            return new CataloguePage([], counts, false, false);
        var all = db.Listed(filter);
        var names = await ItemFormViews.Names(db, filter.On);
        if (filter.Before is { } before)
        {
            var back = await Lines(all.Where(x => x.Item.Code.CompareTo(before) < 0).OrderByDescending(x => x.Item.Code).Take(PageSize + 1), names);
            return new CataloguePage([.. back.Take(PageSize).Reverse()], counts, back.Count > PageSize, back.Count > 0);
        }

        var rows = await Lines((filter.After is { } after ? all.Where(x => x.Item.Code.CompareTo(after) > 0) : all).OrderBy(x => x.Item.Code).Take(PageSize + 1), names);
        return new CataloguePage([.. rows.Take(PageSize)], counts, filter.After is not null && rows.Count > 0, rows.Count > PageSize);
    });

    /// <summary>Every item that the filter leaves, in the order of their codes, read piece by piece: as many as there are, never many in memory.</summary>
    public async IAsyncEnumerable<ItemLine> All(CatalogueFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var names = await reads.Ask((db, _) => ItemFormViews.Names(db, filter.On), cancellation);
        for (var place = ""; ;)
        {
            var from = place;
            var lines = await reads.Ask((db, _) => Lines(db.Listed(filter).Where(x => x.Item.Code.CompareTo(from) > 0).OrderBy(x => x.Item.Code).Take(Chunk), names), cancellation);
            foreach (var line in lines)
                yield return line;
            if (lines.Count < Chunk)
                yield break;
            place = lines[^1].Code;
        }
    }

    /// <summary>What the filters offer.</summary>
    /// <param name="on">The day whose names departments bear; null for today.</param>
    public Task<CatalogueChoices> Choices(DateOnly? on = null) => reads.Ask(async (db, _) => new CatalogueChoices(
        [
            .. (await db.Departments.AsNoTracking()
                .Where(d => db.Items.SelectMany(i => i.Versions).SelectMany(v => v.Handlers).Any(h => h.DepartmentId == d.Id))
                .OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal)
                .ToListAsync()).Select(d => new DepartmentChoice(d.Code, d.NameOn(on ?? Today))),
        ],
        await db.Items.SelectMany(i => i.Versions).SelectMany(v => v.Bases).Where(b => !b.Breached).Select(b => b.Law).Distinct().OrderBy(l => l).ToListAsync()));

    private static async Task<IReadOnlyList<ItemLine>> Lines(IQueryable<ListedItem> rows, ItemNames names)
    {
        var found = await rows
            .Select(x => new { x.Item.Id, x.Item.Code, x.Item.Category, x.Item.RepealedAfter, x.Item.Successor, x.Version })
            .AsNoTracking()
            .AsSplitQuery()
            .ToListAsync();
        return [.. found.Select(f => new ItemLine(f.Id, f.Code, f.Category, f.Version.Number, f.Version.EffectiveFrom, f.RepealedAfter, f.Successor, f.Version.ToContent(), names))];
    }
}
