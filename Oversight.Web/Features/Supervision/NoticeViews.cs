using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;

namespace Oversight.Web.Features.Supervision;

/// <summary>The lists of notices, for whoever asks.</summary>
public sealed class NoticeViews(Reads reads, SearchIndex index)
{
    private const int MostExported = 10_000;

    /// <summary>One page of the list.</summary>
    public Task<ListPage<NoticeRow>> List(NoticeFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = await filter.Seek(index, db, filter.Apply(db.Notices.SeenBy(actor), await db.DepartmentId(filter.Department), reads.Now), actor);
        var count = await all.Count(Listing.Cap + 1);
        var read = await Rows(db, filter.ByDue ? FromDue(all.Rows, place) : FromOrdinal(all.Rows, place)).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(filter.ByDue ? r.DueAt!.Value.Ticks : 0, r.Ordinal));
    });

    /// <summary>Every row of the list, for the spreadsheet.</summary>
    public Task<IReadOnlyList<NoticeRow>> Export(NoticeFilter filter) => reads.Ask<IReadOnlyList<NoticeRow>>(async (db, actor) =>
        await Rows(db, FromOrdinal((await filter.Seek(index, db, filter.Apply(db.Notices.SeenBy(actor), await db.DepartmentId(filter.Department), reads.Now), actor)).Rows, null)).Take(MostExported).ToListAsync());

    /// <summary>How many stand in each view, at most the cap.</summary>
    public Task<IReadOnlyDictionary<string, int>> Counts() => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, _) in NoticeFilter.Views.Where(v => v.Key is not "all" and not "ended"))
            counts[key] = await new NoticeFilter(key).Apply(db.Notices.SeenBy(actor), null, reads.Now).OrderBy(n => n.Ordinal).Take(Listing.Cap).CountAsync();
        return counts;
    });

    /// <summary>The supervised departments, for filters and forms.</summary>
    public Task<IReadOnlyList<DepartmentChoice>> Departments() => reads.Ask<IReadOnlyList<DepartmentChoice>>(async (db, _) =>
        await db.Departments.Where(d => d.Supervised).OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => new DepartmentChoice(d.Id, d.Code, d.Name)).ToListAsync());

    private static IQueryable<NoticeRow> Rows(OversightDb db, IQueryable<RectificationNotice> notices) => notices.Select(n => new NoticeRow(
        n.Id, n.Ordinal, n.Number, n.Title, db.Departments.First(d => d.Id == n.DepartmentId).Name, n.State, n.RoundNumber,
        n.DueAt, n.BlueAt, n.YellowAt, n.Stopped, n.Lapsed, n.VerifyDueAt, n.RequirementCount, n.InPlaceCount, n.SignedAt));

    private static IQueryable<RectificationNotice> FromDue(IQueryable<RectificationNotice> notices, ListPlace? place)
    {
        if (place is null)
            return notices.OrderBy(n => n.DueAt).ThenBy(n => n.Ordinal);
        var (at, ordinal) = (new DateTime(place.At, DateTimeKind.Utc), place.Ordinal);
        return place.Back
            ? notices.Where(n => n.DueAt < at || (n.DueAt == at && n.Ordinal < ordinal)).OrderByDescending(n => n.DueAt).ThenByDescending(n => n.Ordinal)
            : notices.Where(n => n.DueAt > at || (n.DueAt == at && n.Ordinal > ordinal)).OrderBy(n => n.DueAt).ThenBy(n => n.Ordinal);
    }

    private static IQueryable<RectificationNotice> FromOrdinal(IQueryable<RectificationNotice> notices, ListPlace? place) => notices.NewestFirst(n => n.Ordinal, place);
}

/// <summary>A department to choose.</summary>
public sealed record DepartmentChoice(Guid Id, string Code, string Name);
