using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The lists of sheets, for whoever asks.</summary>
public sealed class AdjustmentViews(Reads reads)
{
    private const int MostExported = 10_000;

    /// <summary>One page of the list, the newest first.</summary>
    public Task<ListPage<AdjustmentRow>> List(AdjustmentFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = filter.Apply(db, db.Adjustments.SeenBy(db, actor), await db.DepartmentId(filter.Department), reads.Now);
        var count = await all.OrderBy(a => a.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var read = await Rows(db, all.NewestFirst(a => a.Ordinal, place)).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every row of the list, for the spreadsheet.</summary>
    public Task<IReadOnlyList<AdjustmentRow>> Export(AdjustmentFilter filter) => reads.Ask<IReadOnlyList<AdjustmentRow>>(async (db, actor) =>
        await Rows(db, filter.Apply(db, db.Adjustments.SeenBy(db, actor), await db.DepartmentId(filter.Department), reads.Now).OrderByDescending(a => a.Ordinal)).Take(MostExported).ToListAsync());

    /// <summary>How many stand in each view, at most the cap.</summary>
    public Task<IReadOnlyDictionary<string, int>> Counts() => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, _) in AdjustmentFilter.Views.Where(v => v.Key is not "all" and not "published" and not "withdrawn"))
            counts[key] = await new AdjustmentFilter(key).Apply(db, db.Adjustments.SeenBy(db, actor), null, reads.Now).OrderBy(a => a.Ordinal).Take(Listing.Cap).CountAsync();
        return counts;
    });

    /// <summary>Departments to filter by.</summary>
    public Task<IReadOnlyList<DepartmentChoice>> Departments() => reads.Ask<IReadOnlyList<DepartmentChoice>>(async (db, _) =>
        await db.Departments.Where(d => d.Supervised).OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => new DepartmentChoice(d.Id, d.Code, d.Name)).ToListAsync());

    /// <summary>Whether whoever asks may draft a sheet.</summary>
    public async Task<bool> MayDraft() => AdjustmentDuties.Draft.HeldBy(await reads.Me()) is not null;

    private static IQueryable<AdjustmentRow> Rows(OversightDb db, IQueryable<Adjustment> sheets) => sheets.Select(a => new AdjustmentRow(
        a.Id, a.Ordinal, a.Number, a.Circumstance, a.ArisenOn, a.Reason, db.Departments.First(d => d.Id == a.DepartmentId).Name, a.State,
        a.LineRows.Count(l => !l.Struck), a.LineRows.Where(l => !l.Struck).OrderBy(l => l.Number).Select(l => l.Code).First(), a.DueAt, a.AmberAt, a.Stopped, a.SubmittedAt, a.FindingId, a.EffectiveOn, a.DocumentNumber));
}
