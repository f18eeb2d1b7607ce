using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Archives;

/// <summary>What the lists of archives are narrowed to.</summary>
/// <param name="View">One of <see cref="Views"/>.</param>
/// <param name="Year">Year of the number.</param>
/// <param name="Period">How long it is kept.</param>
/// <param name="Department">Code of a department.</param>
/// <param name="Light"><c>amber</c> or <c>red</c>, for what waits.</param>
/// <param name="Q">In 卷号, case number, item or party.</param>
public sealed record ArchiveFilter(string View, int? Year = null, RetentionPeriod? Period = null, string? Department = null, string? Light = null, string? Q = null)
{
    /// <summary>待归档</summary>
    public const string Pending = "pending";

    /// <summary>已归档</summary>
    public const string Filed = "filed";

    /// <summary>到期待鉴定</summary>
    public const string Expiring = "expiring";

    /// <summary>保管期限表</summary>
    public const string Rules = "rules";

    /// <summary>The views in the order of the tabs.</summary>
    public static IReadOnlyList<(string Key, string Text)> Views { get; } = [(Pending, "待归档"), (Filed, "已归档"), (Expiring, "到期待鉴定"), (Rules, "保管期限表")];

    /// <summary>The lights to filter by.</summary>
    public static IReadOnlyList<(string Key, string Text)> Lights { get; } = [("amber", "临近"), ("red", "逾期")];

    /// <summary>The archives that the filter leaves.</summary>
    /// <param name="db">For what lies beside them.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="department">Id of the department, or null for all.</param>
    /// <param name="today">China time: what is to be looked at again is listed in the year before its period ends.</param>
    internal IQueryable<CaseArchive> Apply(OversightDb db, Actor actor, Guid? department, DateOnly today)
    {
        var rows = db.Archives.SeenBy(actor);
        if (string.Equals(View, Expiring, StringComparison.Ordinal))
        {
            var end = new DateOnly(today.Year, 12, 31);
            rows = rows.Where(a => a.RetainThrough != null && a.RetainThrough <= end);
        }

        if (Year is { } year)
            rows = rows.Where(a => a.Year == year);
        if (Period is { } period)
            rows = rows.Where(a => a.Period == period);
        if (department is { } id)
            rows = rows.Where(a => a.DepartmentId == id);
        if (Q is { Length: > 0 } q)
            rows = rows.Where(a => a.Number.Contains(q) || a.ItemName.Contains(q) || db.Cases.Any(c => c.Id == a.CaseId && (c.Number!.Contains(q) || c.Party.Value!.Contains(q))));
        return rows;
    }

    /// <summary>The cases that wait to be put away and that the filter leaves.</summary>
    internal IQueryable<Case> Waiting(IQueryable<Case> seen, FilingTerm term, Guid? department, DateTime now)
    {
        var rows = seen.Unfiled(term);
        if (Light is not null)
        {
            var (overdue, pressing) = (term.OverdueBefore(now), term.PressingBefore(now));
            rows = string.Equals(Light, "red", StringComparison.Ordinal)
                ? rows.Where(c => (c.UnsealedAt ?? c.ClosedAt) < overdue)
                : rows.Where(c => (c.UnsealedAt ?? c.ClosedAt) >= overdue && (c.UnsealedAt ?? c.ClosedAt) < pressing);
        }

        if (department is { } id)
            rows = rows.Where(c => c.DepartmentId == id);
        if (Q is { Length: > 0 } q)
            rows = rows.Where(c => c.Number!.Contains(q) || c.ItemName.Contains(q) || c.Party.Value!.Contains(q));
        return rows;
    }
}

/// <summary>Which archives somebody sees.</summary>
internal static class ArchiveVisibility
{
    /// <summary>Those of cases that the actor may read; administrators read none.</summary>
    public static IQueryable<CaseArchive> SeenBy(this IQueryable<CaseArchive> archives, Actor actor)
    {
        if (actor.Posts.Any(p => p.Role.IsAdministrative()))
            return archives.Where(a => false);
        var departments = actor.Departments;
        return actor.SeesAllDepartments ? archives : archives.Where(a => departments.Contains(a.DepartmentId));
    }
}
