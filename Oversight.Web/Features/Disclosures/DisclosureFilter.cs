using System.Linq.Expressions;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Disclosures;

/// <summary>What the list of disclosures shows; all of it is in the address.</summary>
/// <param name="View">One of <see cref="Views"/>.</param>
/// <param name="Category">Category of the case, or null.</param>
/// <param name="Light">red, amber, green of what still runs; lapsed for what was late; null for any.</param>
/// <param name="Class">Code of the class, or null.</param>
/// <param name="Department">Code of the department, or null.</param>
/// <param name="Q">Part of case number, document number or item; or null.</param>
public sealed record DisclosureFilter(string View = DisclosureFilter.Due, PowerCategory? Category = null, string? Light = null, string? Class = null, string? Department = null, string? Q = null)
{
    /// <summary>The view that is shown first.</summary>
    public const string Due = "due";

    /// <summary>The views in the order of the tabs.</summary>
    public static IReadOnlyList<(string Key, string Text)> Views { get; } =
        [(Due, "待提出"), ("proposed", "待复核"), ("published", "已公示"), ("withheld", "不予公示"), ("ended", "已撤下"), ("all", "全部")];

    /// <summary>The lights in their order.</summary>
    public static IReadOnlyList<(string Key, string Text)> Lights { get; } = [("red", "红灯（逾期未公示）"), ("amber", "黄灯（即将到期）"), ("green", "绿灯"), ("lapsed", "曾逾期")];

    internal IQueryable<Disclosure> Apply(OversightDb db, IQueryable<Disclosure> rows, Guid? departmentId, DateTime now)
    {
        rows = rows.Where(Stands(View));
        rows = Light switch
        {
            "red" => rows.Where(d => !d.Stopped && d.DueAt <= now),
            "amber" => rows.Where(d => !d.Stopped && d.AmberAt <= now && d.DueAt > now),
            "green" => rows.Where(d => !d.Stopped && d.AmberAt > now),
            "lapsed" => rows.Where(d => d.LapsedAt != null),
            _ => rows,
        };
        if (Category is { } category)
            rows = rows.Where(d => d.Category == category);
        if (Class is { } @class)
            rows = rows.Where(d => d.Class == @class);
        if (Department is not null)
            rows = rows.Where(d => d.DepartmentId == departmentId);
        if (Q is { } q)
            rows = rows.Where(d => d.CaseNumber.Contains(q) || d.Title.Contains(q) || db.Papers.Any(p => p.CaseId == d.CaseId && p.Number != null && p.Number.Contains(q)));
        return rows;
    }

    private static Expression<Func<Disclosure, bool>> Stands(string view) => view switch
    {
        Due => d => d.State == DisclosureState.Due,
        "proposed" => d => d.State == DisclosureState.Proposed,
        "published" => d => d.State == DisclosureState.Published,
        "withheld" => d => d.State == DisclosureState.Withheld,
        "ended" => d => d.State == DisclosureState.TakenDown || d.State == DisclosureState.Withdrawn,
        _ => d => true,
    };
}

/// <summary>Whose disclosures somebody sees.</summary>
internal static class DisclosureSight
{
    /// <summary>Those whose rows the actor may read; administrators read none.</summary>
    public static IQueryable<Disclosure> SeenBy(this IQueryable<Disclosure> rows, Actor actor)
    {
        if (actor.Posts.Any(p => p.Role.IsAdministrative()))
            return rows.Where(d => false);
        var departments = actor.Departments;
        return actor.SeesAllDepartments ? rows : rows.Where(d => departments.Contains(d.DepartmentId));
    }
}

/// <summary>A row of the list. It names no party: the list is read by more than those who handle the case.</summary>
public sealed record DisclosureRow(
    Guid Id, long Ordinal, Guid CaseId, string CaseNumber, string Title, PowerCategory Category, string Department, DateTime DecidedAt, DisclosureState State, DisclosureMode? Mode,
    string Class, string Ground, DateTime DueAt, DateTime AmberAt, bool Stopped, DateTime? LapsedAt, DateOnly? Until, DateTime? ReviewedAt, DateTime? EndedAt, string? DocumentNumber);
