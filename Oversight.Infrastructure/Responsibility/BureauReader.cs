using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Responsibility;

/// <summary>Reads who answers for what on a day. A few hundred rows: it is read on demand, and for the board only when it has changed.</summary>
public static class BureauReader
{
    /// <summary>Everything on a day, without tracking.</summary>
    public static async Task<BureauOn> BureauOn(this OversightDb db, DateOnly day, CancellationToken cancellation = default) =>
        await db.BureauOn(day, await db.AnsweredItems(day, cancellation), cancellation);

    /// <summary>The same with items that were read before.</summary>
    internal static async Task<BureauOn> BureauOn(this OversightDb db, DateOnly day, IReadOnlyList<AnsweredItem> items, CancellationToken cancellation) =>
        await db.BureauWithoutCases(day, items, cancellation) with { Left = await Left(db, day, cancellation) };

    /// <summary>The same without the cases that were left behind: all that acts on cases do not change.</summary>
    internal static async Task<BureauOn> BureauWithoutCases(this OversightDb db, DateOnly day, CancellationToken cancellation) =>
        await db.BureauWithoutCases(day, await db.AnsweredItems(day, cancellation), cancellation);

    private static async Task<BureauOn> BureauWithoutCases(this OversightDb db, DateOnly day, IReadOnlyList<AnsweredItem> items, CancellationToken cancellation) => new(
        day,
        await db.Departments.AsNoTracking().OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).ToListAsync(cancellation),
        await db.Officers.AsNoTracking().OrderBy(o => o.Ordinal).ToListAsync(cancellation),
        await db.Posts.AsNoTracking().AsSplitQuery().OrderBy(p => p.Ordinal).ToListAsync(cancellation),
        await db.Teams.AsNoTracking().OrderBy(t => t.Ordinal).ToListAsync(cancellation),
        items,
        []);

    /// <summary>The items in force on a day with their leading and assisting departments, by code.</summary>
    public static async Task<IReadOnlyList<AnsweredItem>> AnsweredItems(this OversightDb db, DateOnly day, CancellationToken cancellation = default)
    {
        var rows = await (
            from i in db.Items.AsNoTracking()
            from v in i.Versions
            where (i.RepealedAfter == null || i.RepealedAfter >= day)
                && v.Id == i.Versions.Where(w => w.EffectiveFrom <= day).OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
            orderby i.Code
            select new { i.Id, i.Code, v.Name, i.Category, Handlers = v.Handlers.ToList() }).AsSplitQuery().ToListAsync(cancellation);
        return [.. rows.Select(r => new AnsweredItem(
            r.Id,
            r.Code,
            r.Name,
            r.Category,
            [.. r.Handlers.Where(h => h.Lead).Select(h => h.DepartmentId)],
            [.. r.Handlers.Where(h => !h.Lead).Select(h => h.DepartmentId)]))];
    }

    /// <summary>What tells whether anything of it may have changed: every act on one of these raises a version.</summary>
    public static async Task<string> BureauStamp(this OversightDb db, CancellationToken cancellation = default)
    {
        var sums = await db.TrailHeads.AsNoTracking().Select(h => new
        {
            Departments = db.Departments.Sum(d => d.Version),
            Officers = db.Officers.Sum(o => o.Version),
            Posts = db.Posts.Sum(p => p.Version),
            Teams = db.Teams.Sum(t => t.Version),
            Items = db.Items.Sum(i => i.Version),
            Parameters = db.Parameters.Sum(p => p.Version),
        }).SingleOrDefaultAsync(cancellation);
        return sums?.ToString() ?? "";
    }

    /// <summary>What tells whether any item may have changed.</summary>
    internal static async Task<string> ItemsStamp(this OversightDb db, CancellationToken cancellation) =>
        await db.Items.GroupBy(_ => 1).Select(g => new { Items = g.Count(), Versions = g.Sum(i => i.Version) }).SingleOrDefaultAsync(cancellation) is { } sums ? $"{sums.Items}/{sums.Versions}" : "";

    /// <summary>The open cases whose handler holds no post in their department on a day.</summary>
    internal static IQueryable<Case> LeftCases(this OversightDb db, DateOnly day) => db.Cases.AsNoTracking()
        .Where(c => c.IsOpen && !db.Posts.Any(p => p.DepartmentId == c.DepartmentId && (p.Role == Role.Officer || p.Role == Role.DepartmentHead)
            && p.Holdings.Any(h => h.OfficerId == c.HandlerId && h.From <= day && (h.Through == null || h.Through >= day))));

    /// <summary>How many people left open cases behind, counted once a department: each is one gap.</summary>
    internal static Task<int> CountLeft(this OversightDb db, DateOnly day, CancellationToken cancellation) => db.Cases
        .Where(c => c.IsOpen)
        .Select(c => new { c.HandlerId, c.DepartmentId })
        .Distinct()
        .CountAsync(
            c => !db.Posts.Any(p => p.DepartmentId == c.DepartmentId && (p.Role == Role.Officer || p.Role == Role.DepartmentHead)
                && p.Holdings.Any(h => h.OfficerId == c.HandlerId && h.From <= day && (h.Through == null || h.Through >= day))),
            cancellation);

    private static async Task<List<LeftBehind>> Left(OversightDb db, DateOnly day, CancellationToken cancellation)
    {
        var rows = await db.LeftCases(day)
            .GroupBy(c => new { c.HandlerId, c.DepartmentId })
            .Select(g => new { g.Key.HandlerId, g.Key.DepartmentId, Count = g.Count() })
            .ToListAsync(cancellation);
        return rows.ConvertAll(r => new LeftBehind(r.HandlerId, r.DepartmentId, r.Count));
    }
}
