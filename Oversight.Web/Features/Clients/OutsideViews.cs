using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Outside;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Clients;

/// <summary>Cases that sister systems pushed, for whoever sees the department.</summary>
public sealed class OutsideViews(Reads reads)
{
    private const int MostExported = 10_000;

    /// <summary>One page, the newest first.</summary>
    public Task<ListPage<OutsideRow>> List(OutsideFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = filter.Apply(SeenBy(db, actor), await db.DepartmentId(filter.Department));
        var count = await all.OrderBy(c => c.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var read = await Rows(db, all.NewestFirst(c => c.Ordinal, place).Take(Listing.Size + 1)).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every row that the filter leaves, for the spreadsheet.</summary>
    public Task<IReadOnlyList<OutsideRow>> Export(OutsideFilter filter) => reads.Ask<IReadOnlyList<OutsideRow>>(async (db, actor) =>
        await Rows(db, filter.Apply(SeenBy(db, actor), await db.DepartmentId(filter.Department)).OrderByDescending(c => c.Ordinal).Take(MostExported)).ToListAsync());

    /// <summary>One case, or null where it does not exist or the asker may not see it.</summary>
    public Task<OutsideView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var on = await SeenBy(db, actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id);
        if (on is null)
            return null;
        var officers = on.Steps.SelectMany(s => s.Officers).Select(o => o.OfficerId).OfType<Guid>().ToList();
        return new OutsideView(
            on,
            await db.Clients.Where(c => c.Id == on.ClientId).Select(c => c.Name).FirstAsync(),
            await db.Departments.Where(d => d.Id == on.DepartmentId).Select(d => d.Name).FirstAsync(),
            await db.Officers.Where(o => officers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name));
    });

    private static IQueryable<OutsideCase> SeenBy(OversightDb db, Actor actor)
    {
        if (actor.Posts.Any(p => p.Role.IsAdministrative()))
            return db.OutsideCases.Where(c => false);
        var departments = actor.Departments;
        return actor.SeesAllDepartments ? db.OutsideCases : db.OutsideCases.Where(c => departments.Contains(c.DepartmentId));
    }

    private static IQueryable<OutsideRow> Rows(OversightDb db, IQueryable<OutsideCase> cases) => cases.Select(c => new OutsideRow(
        c.Id, c.Ordinal, c.Number, c.ItemCode, c.ItemName, c.Parties.Where(p => p.Number == 1).Select(p => p.Name.Value).FirstOrDefault(), c.Place,
        db.Departments.Where(d => d.Id == c.DepartmentId).Select(d => d.Name).First(), db.Clients.Where(k => k.Id == c.ClientId).Select(k => k.Name).First(),
        c.State, c.OpenedAt, c.Breaches.Count));
}

/// <summary>What the list is narrowed to.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Broken">Whether something breaks a rule; null for all.</param>
/// <param name="Department">Code of a department.</param>
/// <param name="Q">In number, item or place.</param>
public sealed record OutsideFilter(OutsideState? State = null, bool? Broken = null, string? Department = null, string? Q = null)
{
    /// <summary>Reads the address; what cannot be read is left out.</summary>
    public static OutsideFilter Of(string? state, string? broken, string? department, string? q) =>
        new(Kit.Asked.One<OutsideState>(state), broken switch { "1" => true, "0" => false, _ => null }, department, string.IsNullOrWhiteSpace(q) ? null : q.Trim());

    internal IQueryable<OutsideCase> Apply(IQueryable<OutsideCase> rows, Guid? department)
    {
        if (State is { } state)
            rows = rows.Where(c => c.State == state);
        if (Broken is { } broken)
            rows = rows.Where(c => c.Breaches.Any() == broken);
        if (department is { } id)
            rows = rows.Where(c => c.DepartmentId == id);
        return Q is { } q ? rows.Where(c => c.Number.Contains(q) || c.ItemName.Contains(q) || c.ItemCode.Contains(q) || c.Place.Contains(q)) : rows;
    }
}

/// <summary>A case as the list shows it.</summary>
public sealed record OutsideRow(
    Guid Id, long Ordinal, string Number, string ItemCode, string ItemName, string? Party, string Place, string Department, string Client, OutsideState State, DateTime OpenedAt, int Breaches);

/// <summary>A case with everything that its page shows.</summary>
public sealed record OutsideView(OutsideCase Case, string Client, string Department, IReadOnlyDictionary<Guid, string> Names);
