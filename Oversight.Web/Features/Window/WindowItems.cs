using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Web.Features.Window;

/// <summary>The list as everybody may read it: what is in force today, and of an item that has ended where its matter goes now.</summary>
public sealed class WindowItems(Reads reads)
{
    /// <summary>Items on a page.</summary>
    public const int PageSize = 20;

    private const int Chunk = 200;

    // What a published list says. The bureau's own notes, risks and opinions stay in the bureau.
    private static readonly string[] Inside = ["risks", "charts", "changeNote", "opinions", "note", "rectifyFirst"];

    /// <summary>The fields that are public, in the order of published lists.</summary>
    public static IReadOnlyList<ItemField> Fields { get; } = [.. ItemFields.All.Where(f => !Inside.Contains(f.Code, StringComparer.Ordinal))];

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>Now, UTC.</summary>
    public DateTime Now => reads.Now;

    /// <summary>One page of the items that a filter leaves, by code.</summary>
    public Task<CataloguePage> Page(CatalogueFilter filter) => reads.AskPublic(async db =>
    {
        var counts = await db.Listed(filter with { Category = null }).GroupBy(x => x.Item.Category).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var names = await ItemFormViews.Names(db, filter.On);
        var all = db.Listed(filter);
        if (filter.Before is { } before)
        {
            var back = await Lines(all.Where(x => x.Item.Code.CompareTo(before) < 0).OrderByDescending(x => x.Item.Code).Take(PageSize + 1), names);
            return new CataloguePage([.. back.Take(PageSize).Reverse()], counts, back.Count > PageSize, back.Count > 0);
        }

        var rows = await Lines((filter.After is { } after ? all.Where(x => x.Item.Code.CompareTo(after) > 0) : all).OrderBy(x => x.Item.Code).Take(PageSize + 1), names);
        return new CataloguePage([.. rows.Take(PageSize)], counts, filter.After is not null && rows.Count > 0, rows.Count > PageSize);
    });

    /// <summary>Every item in force today, read piece by piece.</summary>
    public async IAsyncEnumerable<ItemLine> All(CatalogueFilter filter)
    {
        var names = await reads.AskPublic(db => ItemFormViews.Names(db, filter.On));
        for (var place = ""; ;)
        {
            var from = place;
            var lines = await reads.AskPublic(db => Lines(db.Listed(filter).Where(x => x.Item.Code.CompareTo(from) > 0).OrderBy(x => x.Item.Code).Take(Chunk), names));
            foreach (var line in lines)
                yield return line;
            if (lines.Count < Chunk)
                yield break;
            place = lines[^1].Code;
        }
    }

    /// <summary>One item, or null where there is none that ever took effect.</summary>
    public Task<WindowItem?> Find(string code) => reads.AskPublic(async db =>
    {
        var item = await db.Items.AsSplitQuery().FirstOrDefaultAsync(i => i.Code == code);
        if (item?.Versions.LastOrDefault(v => v.EffectiveFrom <= Today) is not { } version)
            return null;
        var names = await ItemFormViews.Names(db, Today);
        var procedure = await db.Procedures.AsSplitQuery().FirstAsync(p => p.Id == version.ProcedureId);
        var benchmarks = await db.Benchmarks.AsSplitQuery().Where(b => b.ItemId == item.Id).ToListAsync();
        return new WindowItem(
            new ItemLine(item.Id, item.Code, item.Category, version.Number, version.EffectiveFrom, item.RepealedAfter, item.Successor, version.ToContent(), names),
            procedure, item.RepealedAfter < Today,
            [.. benchmarks.OrderBy(b => b.Code, StringComparer.Ordinal).Select(b => (b, Version: b.On(Today))).Where(x => x.Version is not null).Select(x => new WindowBenchmark(x.b.Code, x.b.Scope, x.b.Unconfirmed, x.Version!.Content))],
            procedure.ByApplication && item.Category == PowerCategory.PublicService, await db.BookingPlans.AnyAsync(p => p.ItemId == item.Id && p.IsOpen));
    });

    private static async Task<IReadOnlyList<ItemLine>> Lines(IQueryable<ListedItem> rows, ItemNames names)
    {
        var found = await rows.Select(x => new { x.Item.Id, x.Item.Code, x.Item.Category, x.Item.RepealedAfter, x.Item.Successor, x.Version }).AsNoTracking().AsSplitQuery().ToListAsync();
        return [.. found.Select(f => new ItemLine(f.Id, f.Code, f.Category, f.Version.Number, f.Version.EffectiveFrom, f.RepealedAfter, f.Successor, f.Version.ToContent(), names))];
    }
}

/// <summary>An item as the public page shows it.</summary>
/// <param name="Line">What it says today, or said last.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Ended">Whether it is no longer exercised.</param>
/// <param name="Benchmarks">Discretion benchmarks in force today.</param>
/// <param name="ByApplication">Whether one applies for it.</param>
/// <param name="Bookable">Whether it can be booked.</param>
public sealed record WindowItem(ItemLine Line, Procedure Procedure, bool Ended, IReadOnlyList<WindowBenchmark> Benchmarks, bool ByApplication, bool Bookable);

/// <summary>A benchmark in force.</summary>
public sealed record WindowBenchmark(string Code, string Scope, bool Unconfirmed, BenchmarkContent Content);
