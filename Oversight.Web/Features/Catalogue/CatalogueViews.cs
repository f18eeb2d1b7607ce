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

    private const int MostExported = 10_000;

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>One page of the items in force on the day.</summary>
    public Task<CataloguePage> Page(CatalogueFilter filter) => reads.Ask(async (db, _) =>
    {
        var counts = await Where(db, filter with { Category = null }).GroupBy(x => x.Item.Category).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var all = Where(db, filter);
        var rows = filter switch
        {
            { Before: { } before } => [.. (await Lines(db, all.Where(x => x.Item.Code.CompareTo(before) < 0).OrderByDescending(x => x.Item.Code).Take(PageSize))).OrderBy(l => l.Code, StringComparer.Ordinal)],
            { After: { } after } => await Lines(db, all.Where(x => x.Item.Code.CompareTo(after) > 0).OrderBy(x => x.Item.Code).Take(PageSize)),
            _ => await Lines(db, all.OrderBy(x => x.Item.Code).Take(PageSize)),
        };
        if (rows.Count == 0)
            return new CataloguePage(rows, counts, false, false);
        var (first, last) = (rows[0].Code, rows[^1].Code);
        return new CataloguePage(rows, counts, await all.AnyAsync(x => x.Item.Code.CompareTo(first) < 0), await all.AnyAsync(x => x.Item.Code.CompareTo(last) > 0));
    });

    /// <summary>Every item that the filter leaves, for the files.</summary>
    public Task<IReadOnlyList<ItemLine>> All(CatalogueFilter filter) =>
        reads.Ask((db, _) => Lines(db, Where(db, filter).OrderBy(x => x.Item.Code).Take(MostExported)));

    /// <summary>What the filters offer.</summary>
    public Task<CatalogueChoices> Choices() => reads.Ask(async (db, _) => new CatalogueChoices(
        await db.Departments
            .Where(d => db.Items.Any(i => i.Versions.Any(v => v.Handlers.Any(h => h.DepartmentId == d.Id))))
            .OrderBy(d => d.SortOrder)
            .Select(d => new DepartmentChoice(d.Code, d.Name))
            .ToListAsync(),
        await db.Items.SelectMany(i => i.Versions).SelectMany(v => v.Bases).Where(b => !b.Breached).Select(b => b.Law).Distinct().OrderBy(l => l).ToListAsync()));

    private static IQueryable<InForce> Where(OversightDb db, CatalogueFilter filter)
    {
        var day = filter.On;
        var all = from i in db.Items
                  from v in i.Versions
                  where (i.RepealedAfter == null || day <= i.RepealedAfter) && v.EffectiveFrom <= day && !i.Versions.Any(w => w.EffectiveFrom <= day && w.Number > v.Number)
                  select new InForce { Item = i, Version = v };
        if (filter.Category is { } category)
            all = all.Where(x => x.Item.Category == category);
        if (filter.Unconfirmed)
            all = all.Where(x => x.Version.Unconfirmed);
        if (filter.Law is { } law)
            all = all.Where(x => x.Version.Bases.Any(b => !b.Breached && b.Law == law));
        if (filter.Department is { } department)
            all = all.Where(x => x.Version.Handlers.Any(h => db.Departments.Any(d => d.Id == h.DepartmentId && d.Code == department)));
        if (filter.Exercised is { } exercised)
        {
            var year = filter.Year ?? day.Year;
            var code = filter.Department;
            all = all.Where(x => db.ExercisedItemTallies.Any(t => t.ItemId == x.Item.Id && t.Year == year && t.Count > 0
                && (code == null || db.Departments.Any(d => d.Id == t.DepartmentId && d.Code == code))) == exercised);
        }

        if (filter.Search?.Trim() is { Length: > 0 } text)
            all = all.Where(x => x.Item.Code.Contains(text) || x.Version.Name.Contains(text) || x.Version.Bases.Any(b => !b.Breached && b.Law.Contains(text)));
        return all;
    }

    private static async Task<IReadOnlyList<ItemLine>> Lines(OversightDb db, IQueryable<InForce> rows)
    {
        var found = await rows
            .Select(x => new
            {
                x.Item.Id,
                x.Item.Code,
                x.Item.Category,
                x.Version.Name,
                x.Version.Number,
                x.Version.EffectiveFrom,
                x.Version.ImplementingBody,
                x.Version.CommittedLength,
                x.Version.CommittedUnit,
                x.Version.StatutoryLength,
                x.Version.StatutoryUnit,
                x.Version.FineMin,
                x.Version.FineMax,
                x.Version.FineUnit,
                x.Version.Unconfirmed,
                Bases = x.Version.Bases.Where(b => !b.Breached).Select(b => new { b.Law, b.Article }).ToList(),
                Handlers = x.Version.Handlers.Select(h => h.DepartmentId).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync();
        var departments = await db.Departments.Select(d => new { d.Id, d.Name, d.SortOrder }).ToDictionaryAsync(d => d.Id);
        return
        [
            .. found.Select(f => new ItemLine(
                f.Id,
                f.Code,
                f.Category,
                f.Name,
                f.Number,
                f.EffectiveFrom,
                f.Bases.FirstOrDefault()?.Law ?? "",
                f.Bases.FirstOrDefault()?.Article ?? "",
                f.ImplementingBody,
                [.. f.Handlers.Select(h => departments[h]).OrderBy(d => d.SortOrder).Select(d => d.Name)],
                new Term(f.CommittedLength, f.CommittedUnit).Text,
                f.StatutoryLength is { } length && f.StatutoryUnit is { } unit ? new Term(length, unit).Text : "",
                f.Category == PowerCategory.Penalty ? ItemWords.Fine(f.FineMin, f.FineMax, f.FineUnit) : "",
                f.Unconfirmed)),
        ];
    }

    private sealed class InForce
    {
        public required PowerItem Item { get; init; }

        public required ItemVersion Version { get; init; }
    }
}
