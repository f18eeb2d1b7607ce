using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Laws;

namespace Oversight.Web.Features.Casework;

/// <summary>Cases as pages read them. What the asker may not see is left out here.</summary>
public sealed class CaseViews(Reads reads, SearchIndex index)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 20;

    /// <summary>Where counting stops.</summary>
    public const int CountCap = 1000;

    /// <summary>Most rows of an export.</summary>
    public const int ExportCap = 10_000;

    /// <summary>One page of a list.</summary>
    public Task<CaseList> List(CaseFilter filter, CancellationToken cancellation = default) => reads.Ask(async (db, actor) =>
    {
        var now = reads.Now;
        var sought = await index.Seek(db, db.Cases.VisibleTo(actor).Narrow(filter, db, actor, now), filter, actor, cancellation);
        var order = OrderOf(filter);
        var backward = filter.Before is not null;
        List<CaseRow> rows = order == CaseOrder.Newest && !backward
            ? [.. await sought.Newest(some => Rows(db, ChinaTime.DayOf(now), some), filter.After?.Ordinal, PageSize + 1, cancellation)]
            : await Rows(db, ChinaTime.DayOf(now), Sorted(Placed(sought.Rows, filter, order), order, backward).Take(PageSize + 1)).ToListAsync(cancellation);
        var more = rows.Count > PageSize;
        if (more)
            rows.RemoveAt(PageSize);
        if (backward)
            rows.Reverse();
        var count = filter.After is null && !backward && !more ? rows.Count : await sought.Count(CountCap + 1, cancellation);
        var hasNext = backward ? rows.Count > 0 : more;
        var hasPrevious = backward ? more : filter.After is not null && rows.Count > 0;
        return new CaseList(
            rows, Math.Min(count, CountCap), count > CountCap,
            hasPrevious ? filter.FromStart with { Before = Cursor(rows[0], order) } : null,
            hasNext ? filter.FromStart with { After = Cursor(rows[^1], order) } : null,
            now);
    }, cancellation);

    /// <summary>How many rows each tab holds, capped.</summary>
    public Task<IReadOnlyDictionary<string, int>> Tabs(CancellationToken cancellation = default) => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tab in (string[])[CaseFilter.Mine, CaseFilter.Here, CaseFilter.Pressing])
            counts[tab] = await db.Cases.VisibleTo(actor).Narrow(new CaseFilter { Tab = tab }, db, actor, reads.Now).Take(CountCap).CountAsync(cancellation);
        return counts;
    }, cancellation);

    /// <summary>What waits for the asker, the most urgent first, for the workbench.</summary>
    public Task<IReadOnlyList<CaseRow>> Waiting(int most, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<CaseRow>>(async (db, actor) =>
        await Rows(db, ChinaTime.DayOf(reads.Now), Sorted(db.Cases.VisibleTo(actor).WaitingFor(actor), CaseOrder.Due, false).Take(most)).ToListAsync(cancellation), cancellation);

    /// <summary>Every row of a filter, for the export.</summary>
    public Task<IReadOnlyList<CaseRow>> Export(CaseFilter filter, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<CaseRow>>(async (db, actor) =>
        await Rows(db, ChinaTime.DayOf(reads.Now), Sorted((await index.Seek(db, db.Cases.VisibleTo(actor).Narrow(filter, db, actor, reads.Now), filter, actor, cancellation)).Rows, OrderOf(filter), false).Take(ExportCap)).ToListAsync(cancellation), cancellation);

    /// <summary>Departments whose rows the asker may read, by code and name, for the filter.</summary>
    public Task<IReadOnlyList<(string Code, string Name)>> Departments(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<(string, string)>>(async (db, actor) =>
    {
        var (all, mine) = (actor.SeesAllDepartments, actor.Departments);
        var rows = await db.Departments.Where(d => d.Supervised && (all || mine.Contains(d.Id))).OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => new { d.Code, d.Name }).ToListAsync(cancellation);
        return [.. rows.Select(d => (d.Code, d.Name))];
    }, cancellation);

    private static CaseOrder OrderOf(CaseFilter filter) => filter.Tab switch
    {
        CaseFilter.Done => CaseOrder.Closed,
        CaseFilter.All when filter.Open != true && filter.Light is null => CaseOrder.Newest,
        _ => CaseOrder.Due,
    };

    private static IQueryable<Case> Sorted(IQueryable<Case> cases, CaseOrder order, bool backward) => (order, backward) switch
    {
        (CaseOrder.Due, false) => cases.OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal),
        (CaseOrder.Due, true) => cases.OrderByDescending(c => c.SortDueAt).ThenByDescending(c => c.Ordinal),
        (CaseOrder.Closed, false) => cases.OrderByDescending(c => c.ClosedAt).ThenByDescending(c => c.Ordinal),
        (CaseOrder.Closed, true) => cases.OrderBy(c => c.ClosedAt).ThenBy(c => c.Ordinal),
        (_, false) => cases.OrderByDescending(c => c.Ordinal),
        _ => cases.OrderBy(c => c.Ordinal),
    };

    private static IQueryable<Case> Placed(IQueryable<Case> cases, CaseFilter filter, CaseOrder order)
    {
        if ((filter.Before ?? filter.After) is not { } cursor)
            return cases;
        var (at, ordinal, rising) = (cursor.At, cursor.Ordinal, (order == CaseOrder.Due) == (filter.Before is null));
        return (order, rising) switch
        {
            (CaseOrder.Due, true) => cases.Where(c => c.SortDueAt > at || (c.SortDueAt == at && c.Ordinal > ordinal)),
            (CaseOrder.Due, false) => cases.Where(c => c.SortDueAt < at || (c.SortDueAt == at && c.Ordinal < ordinal)),
            (CaseOrder.Closed, true) => cases.Where(c => c.ClosedAt > at || (c.ClosedAt == at && c.Ordinal > ordinal)),
            (CaseOrder.Closed, false) => cases.Where(c => c.ClosedAt < at || (c.ClosedAt == at && c.Ordinal < ordinal)),
            (_, true) => cases.Where(c => c.Ordinal > ordinal),
            _ => cases.Where(c => c.Ordinal < ordinal),
        };
    }

    private static CaseCursor Cursor(CaseRow row, CaseOrder order) => new(order == CaseOrder.Closed ? row.ClosedAt ?? row.SortDueAt : row.SortDueAt, row.Ordinal);

    private static IQueryable<CaseRow> Rows(OversightDb db, DateOnly today, IQueryable<Case> cases)
    {
        var (outdated, kinds) = (db.Outdated(today), CitationKinds.OfItems);
        return cases.Select(c => new CaseRow(
            c.Id, c.Number, c.Category, c.ItemCode, c.ItemName, c.Party.Value, c.Place,
            db.Departments.Where(d => d.Id == c.DepartmentId).Select(d => d.Name).First(),
            db.Officers.Where(o => o.Id == c.HandlerId).Select(o => o.Name).First(),
            c.State, c.IsOpen, c.Stopped, c.DueAt, c.DueOn, c.AmberAt, c.StatutoryDueOn,
            c.RegisteredAt, c.ClosedAt, c.ClosedOnTime, c.NextLabel, c.SortDueAt, c.Ordinal,
            c.IsOpen && outdated.Any(x => x.OwnerId == c.ItemId && x.OwnerVersion == c.ItemVersionNumber && kinds.Contains(x.Kind)))
        {
            CheckRed = db.CaseChecks.Where(t => t.CaseId == c.Id).Select(t => t.Red).FirstOrDefault(),
            CheckAmber = db.CaseChecks.Where(t => t.CaseId == c.Id).Select(t => t.Amber).FirstOrDefault(),
        });
    }

    private enum CaseOrder
    {
        Due,
        Closed,
        Newest,
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Count">How many rows the filter leaves, capped.</param>
/// <param name="Capped">Whether there are more.</param>
/// <param name="Previous">The page before, or null.</param>
/// <param name="Next">The page after, or null.</param>
/// <param name="Now">The instant the lights are shown for, UTC.</param>
public sealed record CaseList(IReadOnlyList<CaseRow> Rows, int Count, bool Capped, CaseFilter? Previous, CaseFilter? Next, DateTime Now);
