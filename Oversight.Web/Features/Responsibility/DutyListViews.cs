using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Web.Features.Responsibility;

/// <summary>Duty lists (岗位责任清单): what each post answers for on a day, to print and sign.</summary>
public sealed class DutyListViews(Reads reads, AnsweredList list)
{
    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>The lists of a department, or of one post; of all departments where neither is asked.</summary>
    public Task<DutyListPage> Of(DutyListFilter filter) => reads.Ask(async (db, _) =>
    {
        var bureau = await list.Bureau(db, filter.On);
        var items = bureau.Items.ToDictionary(i => i.Id);
        var names = bureau.Officers.ToDictionary(o => o.Id, o => o.Name);
        var open = bureau.Departments.Where(d => d.IsOpenOn(filter.On)).ToList();
        return new DutyListPage(
            [
                .. open.Where(d => filter.Department is null || string.Equals(d.Code, filter.Department, StringComparison.Ordinal))
                    .Select(d => new DutyListOfDepartment(d.Code, d.NameOn(filter.On), [.. bureau.Posts
                        .Where(p => p.DepartmentId == d.Id && (filter.Post is null || p.Id == filter.Post) && (filter.Q is null || p.Name.Contains(filter.Q, StringComparison.Ordinal) || p.DutiesOn(filter.On).Any(x => x.Text.Contains(filter.Q, StringComparison.Ordinal)) || p.Holdings.Any(h => h.Covers(filter.On) && names[h.OfficerId].Contains(filter.Q, StringComparison.Ordinal))))
                        .OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal)
                        .Select(p => Of(p, filter.On, items, names))]))
                    .Where(d => d.Posts.Count > 0),
            ],
            [.. open.Select(d => new Choice(d.Code, d.NameOn(filter.On)))]);
    });

    private static DutyListOfPost Of(Post post, DateOnly day, Dictionary<Guid, AnsweredItem> items, Dictionary<Guid, string> names) => new(
        post.Id,
        post.Name,
        post.Role,
        [.. post.Holdings.Where(h => h.Covers(day)).OrderBy(h => h.Substitute).ThenBy(h => h.From).Select(h => $"{names.GetValueOrDefault(h.OfficerId, "（不详）")}{(h.Substitute ? $"（代理至{h.Through:yyyy-MM-dd}）" : "")}")],
        [.. post.DutiesOn(day).Select(d => new DutyLine(d.Text, d.Clause))],
        [.. post.ItemsOn(day).Where(items.ContainsKey).Select(i => new Choice(items[i].Code, items[i].Name)).OrderBy(i => i.Key, StringComparer.Ordinal)]);
}

/// <summary>What the duty lists show; all of it is in the address.</summary>
public sealed record DutyListFilter(DateOnly On, string? Department = null, Guid? Post = null, string? Q = null);

/// <summary>The duty lists.</summary>
public sealed record DutyListPage(IReadOnlyList<DutyListOfDepartment> Departments, IReadOnlyList<Choice> Choices);

/// <summary>The posts of a department.</summary>
public sealed record DutyListOfDepartment(string Code, string Name, IReadOnlyList<DutyListOfPost> Posts);

/// <summary>What one post answers for.</summary>
public sealed record DutyListOfPost(Guid Id, string Name, Role Role, IReadOnlyList<string> Holders, IReadOnlyList<DutyLine> Duties, IReadOnlyList<Choice> Items);

/// <summary>One duty and its clause.</summary>
public sealed record DutyLine(string Text, string Clause);
