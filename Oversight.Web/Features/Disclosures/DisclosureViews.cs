using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Disclosures;

/// <summary>The lists of disclosures, for whoever asks.</summary>
public sealed class DisclosureViews(Reads reads)
{
    private const int MostExported = 10_000;

    /// <summary>One page of the list: what runs by its due instant, the rest with the newest first.</summary>
    public Task<ListPage<DisclosureRow>> List(DisclosureFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = filter.Apply(db, db.Disclosures.SeenBy(actor), await db.DepartmentId(filter.Department), reads.Now);
        var count = await all.OrderBy(d => d.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var read = await Rows(db, all.NewestFirst(d => d.Ordinal, place)).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every row of the list, for the spreadsheet.</summary>
    public Task<IReadOnlyList<DisclosureRow>> Export(DisclosureFilter filter) => reads.Ask<IReadOnlyList<DisclosureRow>>(async (db, actor) =>
        await Rows(db, filter.Apply(db, db.Disclosures.SeenBy(actor), await db.DepartmentId(filter.Department), reads.Now).OrderByDescending(d => d.Ordinal)).Take(MostExported).ToListAsync());

    /// <summary>How many stand in each view, at most the cap.</summary>
    public Task<IReadOnlyDictionary<string, int>> Counts() => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, _) in DisclosureFilter.Views.Where(v => v.Key is not "all"))
            counts[key] = await new DisclosureFilter(key).Apply(db, db.Disclosures.SeenBy(actor), null, reads.Now).OrderBy(d => d.Ordinal).Take(Listing.Cap).CountAsync();
        return counts;
    });

    /// <summary>Departments to filter by.</summary>
    public Task<IReadOnlyList<DepartmentChoice>> Departments() => reads.Ask<IReadOnlyList<DepartmentChoice>>(async (db, actor) =>
    {
        var (all, mine) = (actor.SeesAllDepartments, actor.Departments);
        return await db.Departments.Where(d => d.Supervised && (all || mine.Contains(d.Id))).OrderBy(d => d.SortOrder).Select(d => new DepartmentChoice(d.Id, d.Code, d.Name)).ToListAsync();
    });

    private static IQueryable<DisclosureRow> Rows(OversightDb db, IQueryable<Disclosure> rows)
    {
        var forms = DecisionReading.Forms;
        return rows.Select(d => new DisclosureRow(
            d.Id, d.Ordinal, d.CaseId, d.CaseNumber, d.Title, d.Category, db.Departments.First(x => x.Id == d.DepartmentId).Name, d.DecidedAt, d.State, d.Mode,
            d.Class, d.Ground, d.DueAt, d.AmberAt, d.Stopped, d.LapsedAt, d.Until, d.ReviewedAt, d.EndedAt,
            db.Papers.Where(p => p.CaseId == d.CaseId && forms.Contains(p.Template) && (p.State == PaperState.Issued || p.State == PaperState.Served)).OrderByDescending(p => p.Ordinal).Select(p => p.Number).FirstOrDefault()));
    }
}
