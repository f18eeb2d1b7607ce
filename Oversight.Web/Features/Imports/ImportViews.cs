using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Imports;

/// <summary>Reads imports and their rows, for the legal office alone.</summary>
public sealed class ImportViews(Reads reads)
{
    private const int Recent = 20;

    /// <summary>Whether the asker may import.</summary>
    public Task<bool> May() => reads.Ask((_, actor) => Task.FromResult(ImportDuties.Import.HeldBy(actor) is not null));

    /// <summary>The latest imports, newest first.</summary>
    public Task<IReadOnlyList<ImportLine>> Latest() => Ask<IReadOnlyList<ImportLine>>(async db => await (
        from i in db.Imports
        join o in db.Officers on i.UploadedBy equals o.Id
        orderby i.Ordinal descending
        select new ImportLine(i.Id, i.FileName, i.UploadedAt, o.Name, i.State, i.NewRows, i.ChangedRows, i.WrongRows, i.DraftedSheets)).Take(Recent).ToListAsync());

    /// <summary>One import, or null where it is not there.</summary>
    /// <exception cref="RuleBroken">It is not for the asker.</exception>
    public Task<ImportView?> Find(Guid id) => Ask(async db =>
    {
        if (await db.Imports.FirstOrDefaultAsync(i => i.Id == id) is not { } import)
            return null;
        var sheets = import.DraftedSheets == 0 ? [] : await Sheets(db, import);
        var kept = await db.ImportRows.AnyAsync(r => r.ImportId == id && r.Run == import.Run);
        return new ImportView(import, ImportForm.Read(import.Columns), await db.Officers.Where(o => o.Id == import.UploadedBy).Select(o => o.Name).FirstAsync(), kept, sheets)
        {
            Emptied = await (await Where(db, id, new RowFilter(Kind: RowChange.EmptiedKind))).CountAsync(),
            Kept = await (await Where(db, id, new RowFilter(RowOutcome.Unchanged, Kind: RowChange.KeptKind))).CountAsync(),
            KeptBeside = await (await Where(db, id, new RowFilter(RowOutcome.Changed, Kind: RowChange.KeptKind))).CountAsync(),
        };
    });

    /// <summary>One page of the rows.</summary>
    public Task<ListPage<ImportRow>> Rows(Guid id, RowFilter filter, ListPlace? place) => Ask(async db =>
    {
        var all = await Where(db, id, filter);
        var count = await all.OrderBy(r => r.Place).Take(Listing.Cap + 1).CountAsync();
        var cut = (int)(place?.Ordinal ?? 0);
        var page = place switch
        {
            null => all.OrderBy(r => r.Place),
            { Back: true } => all.Where(r => r.Place < cut).OrderByDescending(r => r.Place),
            _ => all.Where(r => r.Place > cut).OrderBy(r => r.Place),
        };
        return Listing.Cut(await page.Take(Listing.Size + 1).ToListAsync(), place, count, r => ListPlace.Text(0, r.Place));
    });

    /// <summary>How many rows of a sort have a fault, or empty cells, of each kind, the most frequent first.</summary>
    public Task<IReadOnlyList<FaultKind>> Kinds(Guid id, RowOutcome outcome) => Ask<IReadOnlyList<FaultKind>>(async db =>
    {
        var kinds = await (await Where(db, id, new RowFilter(outcome))).GroupBy(r => r.Kinds).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return [.. kinds.SelectMany(k => k.Key.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(one => (one, k.Count))).GroupBy(k => k.one, StringComparer.Ordinal).Select(g => new FaultKind(g.Key, FaultNames.Of(g.Key), g.Sum(k => k.Count))).OrderByDescending(k => k.Count).ThenBy(k => k.Code, StringComparer.Ordinal)];
    });

    /// <summary>Every row of a sort, in order, a piece at a time: a file of them never lies in memory whole.</summary>
    public async IAsyncEnumerable<ImportRow> All(Guid id, RowFilter filter)
    {
        var place = 0;
        while (true)
        {
            var rows = await Ask(async db => await (await Where(db, id, filter)).Where(r => r.Place > place).OrderBy(r => r.Place).Take(1000).ToListAsync());
            foreach (var row in rows)
                yield return row;
            if (rows.Count == 0)
                yield break;
            place = rows[^1].Place;
        }
    }

    /// <summary>The names of departments and procedures, for the words of new items.</summary>
    public Task<ItemNames> Names() => Ask(async db => new ItemNames(
        await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name),
        await db.Procedures.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name)));

    private static async Task<IQueryable<ImportRow>> Where(OversightDb db, Guid id, RowFilter filter)
    {
        var run = await db.Imports.Where(i => i.Id == id).Select(i => i.Run).FirstOrDefaultAsync();
        return Where(db, id, run, filter);
    }

    internal static IQueryable<ImportRow> Where(OversightDb db, Guid id, int run, RowFilter filter)
    {
        var rows = db.ImportRows.Where(r => r.ImportId == id && r.Run == run);
        if (filter.Outcome is { } outcome)
            rows = outcome == RowOutcome.Unchanged ? rows.Where(r => r.Outcome == RowOutcome.Unchanged || r.Outcome == RowOutcome.Proposed) : rows.Where(r => r.Outcome == outcome);
        if (filter.Category is { } category)
            rows = rows.Where(r => r.Category == category);
        if (filter.Kind is { Length: > 0 } kind)
        {
            var part = $"|{kind}|";
            rows = rows.Where(r => r.Kinds.Contains(part));
        }

        if (filter.Search?.Trim() is { Length: > 0 } text)
            rows = rows.Where(r => r.Code.Contains(text) || r.Name.Contains(text) || r.Sheet.Contains(text));
        return rows;
    }

    private static async Task<IReadOnlyList<DraftedSheet>> Sheets(OversightDb db, CatalogueImport import) =>
        [.. (await db.ImportRows.Where(r => r.ImportId == import.Id && r.SheetId != null).GroupBy(r => r.SheetId!.Value).Select(g => new { g.Key, First = g.Min(r => r.Place), Count = g.Count() }).ToListAsync())
            .OrderBy(s => s.First).Select(s => new DraftedSheet(s.Key, s.Count))];

    private Task<T> Ask<T>(Func<OversightDb, Task<T>> read) => reads.Ask((db, actor) => ImportDuties.Import.HeldBy(actor) is null ? throw RuleBroken.NotVisible() : read(db));
}

/// <summary>What the rows are cut to.</summary>
/// <param name="Outcome">One sort; those on open sheets count as unchanged. Null for all.</param>
/// <param name="Category">One category.</param>
/// <param name="Kind">One kind of fault or of empty cells.</param>
/// <param name="Search">Part of the code, the name or the sheet.</param>
public sealed record RowFilter(RowOutcome? Outcome = null, PowerCategory? Category = null, string? Kind = null, string? Search = null);

/// <summary>An import in the list.</summary>
public sealed record ImportLine(Guid Id, string FileName, DateTime At, string By, ImportState State, int New, int Changed, int Wrong, int Sheets);

/// <summary>An import with its form.</summary>
/// <param name="Import">It.</param>
/// <param name="Form">Which column is which field.</param>
/// <param name="By">Who uploaded it.</param>
/// <param name="RowsKept">Whether its rows are still kept.</param>
/// <param name="Sheets">The sheets of adjustment that were drafted.</param>
public sealed record ImportView(CatalogueImport Import, ImportForm Form, string By, bool RowsKept, IReadOnlyList<DraftedSheet> Sheets)
{
    /// <summary>How many rows would empty something registered.</summary>
    public int Emptied { get; init; }

    /// <summary>Unchanged rows with an empty cell that is not taken.</summary>
    public int Kept { get; init; }

    /// <summary>Rows that change something beside an empty cell that is not taken.</summary>
    public int KeptBeside { get; init; }
}

/// <summary>A sheet of adjustment that an import drafted.</summary>
public sealed record DraftedSheet(Guid Id, int Rows);

/// <summary>A kind of fault.</summary>
public sealed record FaultKind(string Code, string Name, int Count);
