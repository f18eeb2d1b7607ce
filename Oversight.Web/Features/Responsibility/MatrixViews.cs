using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Web.Features.Responsibility;

/// <summary>The responsibility matrix: items in force × supervised departments, with what the coverage lacks.</summary>
public sealed class MatrixViews(Reads reads, AnsweredList list)
{
    /// <summary>Items on one page.</summary>
    public const int PageSize = 30;

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>One page of the matrix.</summary>
    /// <param name="filter">What is shown.</param>
    /// <param name="after">Code of the last item of the page before, or null.</param>
    /// <param name="before">Code of the first item of the page after, or null.</param>
    public Task<MatrixTable> Page(MatrixFilter filter, string? after, string? before) => reads.Ask(async (db, _) =>
    {
        var day = await Read(db, filter);
        var shown = before is not null
            ? day.Items.Where(i => string.CompareOrdinal(i.Code, before) < 0).TakeLast(PageSize).ToList()
            : [.. day.Items.Where(i => after is null || string.CompareOrdinal(i.Code, after) > 0).Take(PageSize)];
        return new MatrixTable(
            day.Columns,
            [.. shown.Select(day.Row)],
            day.Items.Count,
            day.Coverage,
            shown.Count > 0 && string.CompareOrdinal(day.Items[0].Code, shown[0].Code) < 0,
            shown.Count > 0 && string.CompareOrdinal(day.Items[^1].Code, shown[^1].Code) > 0);
    });

    /// <summary>Every row that the filter leaves, with the columns.</summary>
    public Task<(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows)> Export(MatrixFilter filter) => reads.Ask<(IReadOnlyList<MatrixColumn>, IReadOnlyList<MatrixRow>)>(async (db, _) =>
    {
        var day = await Read(db, filter);
        return (day.Columns, [.. day.Items.Select(day.Row)]);
    });

    private async Task<MatrixDay> Read(OversightDb db, MatrixFilter filter)
    {
        var bureau = await list.Bureau(db, filter.On);
        var gaps = bureau.ItemGaps();
        var (unled, unposted) = (Subjects(gaps, GapKind.ItemUnled), Subjects(gaps, GapKind.ItemUnposted));
        var (leads, assists) = (bureau.Items.SelectMany(i => i.Leads).CountBy(d => d).ToDictionary(), bureau.Items.SelectMany(i => i.Assists).CountBy(d => d).ToDictionary());
        IReadOnlyList<MatrixColumn> columns = [.. bureau.Departments.Where(d => d.Supervised && d.IsOpenOn(filter.On)).Select(d => new MatrixColumn(
            d.Id, d.Code, d.NameOn(filter.On), leads.GetValueOrDefault(d.Id), assists.GetValueOrDefault(d.Id), bureau.Seated(d.Id, TeamDuty.Liaison) is not null))];
        var chosen = columns.FirstOrDefault(c => string.Equals(c.Code, filter.Department, StringComparison.Ordinal));
        IReadOnlyList<AnsweredItem> items =
        [
            .. bureau.Items.Where(i =>
                (filter.Category is null || i.Category == filter.Category)
                && (filter.Department is null || (chosen is not null && (i.Leads.Contains(chosen.Id) || i.Assists.Contains(chosen.Id))))
                && (filter.Q is null || i.Code.Contains(filter.Q, StringComparison.OrdinalIgnoreCase) || i.Name.Contains(filter.Q, StringComparison.OrdinalIgnoreCase))
                && (filter.Cover switch { MatrixCover.Unled => unled.Contains(i.Id), MatrixCover.Unposted => unposted.Contains(i.Id), _ => true }))
            .OrderBy(i => i.Code, StringComparer.Ordinal),
        ];
        var coverage = new Coverage(bureau.Items.Count, unled.Count, unposted.Count, columns.Count, columns.Count(c => !c.HasLiaison), columns.Count(c => c.Leads + c.Assists == 0));
        return new MatrixDay(columns, items, coverage, unled, unposted);
    }

    private static HashSet<Guid> Subjects(IEnumerable<ResponsibilityGap> gaps, GapKind kind) => [.. gaps.Where(g => g.Kind == kind).Select(g => g.SubjectId)];

    /// <summary>What the filter leaves of a day; rows are made of what is shown alone.</summary>
    private sealed record MatrixDay(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<AnsweredItem> Items, Coverage Coverage, HashSet<Guid> Unled, HashSet<Guid> Unposted)
    {
        public MatrixRow Row(AnsweredItem item) => new(
            item.Code,
            item.Name,
            item.Category,
            [.. Columns.Select(c => item.Leads.Contains(c.Id) ? MatrixPart.Lead : item.Assists.Contains(c.Id) ? MatrixPart.Assist : MatrixPart.None)],
            Unled.Contains(item.Id) ? MatrixCover.Unled : Unposted.Contains(item.Id) ? MatrixCover.Unposted : null);
    }
}

/// <summary>What the matrix shows; all of it is in the address.</summary>
/// <param name="On">The day.</param>
/// <param name="Category">One category.</param>
/// <param name="Department">Code of a department: the items that it leads or assists.</param>
/// <param name="Q">Text in code or name.</param>
/// <param name="Cover">Only items that lack something.</param>
public sealed record MatrixFilter(DateOnly On, PowerCategory? Category = null, string? Department = null, string? Q = null, MatrixCover? Cover = null);

/// <summary>What an item can lack.</summary>
public enum MatrixCover
{
    /// <summary>No department leads it.</summary>
    Unled,

    /// <summary>No held post of its leading department answers for it.</summary>
    Unposted,
}

/// <summary>The part of a department in an item.</summary>
public enum MatrixPart
{
    /// <summary>None.</summary>
    None,

    /// <summary>主办</summary>
    Lead,

    /// <summary>协办</summary>
    Assist,
}

/// <summary>One page of the matrix.</summary>
public sealed record MatrixTable(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows, int Count, Coverage Coverage, bool HasPrevious, bool HasNext);

/// <summary>A department of the matrix, with the number of items that it leads and assists on the whole list.</summary>
public sealed record MatrixColumn(Guid Id, string Code, string Name, int Leads, int Assists, bool HasLiaison);

/// <summary>An item of the matrix, with its parts in the order of the columns.</summary>
public sealed record MatrixRow(string Code, string Name, PowerCategory Category, IReadOnlyList<MatrixPart> Parts, MatrixCover? Lacks);

/// <summary>What the coverage lacks, of the whole list.</summary>
/// <param name="Items">Items in force.</param>
/// <param name="Unled">Without a leading department.</param>
/// <param name="Unposted">Without a held post of the leading department.</param>
/// <param name="Departments">Supervised departments.</param>
/// <param name="WithoutLiaison">Of these, without a liaison.</param>
/// <param name="WithoutItem">Of these, without any item.</param>
public sealed record Coverage(int Items, int Unled, int Unposted, int Departments, int WithoutLiaison, int WithoutItem);
