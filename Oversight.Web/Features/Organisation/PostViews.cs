using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Web.Features.Organisation;

/// <summary>Reads one post: what it answers for, and who held it.</summary>
public sealed class PostViews(Reads reads, AnsweredList list)
{
    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>The post, or null where there is none.</summary>
    public Task<PostDetail?> Find(Guid id) => reads.Ask<PostDetail?>(async (db, actor) =>
    {
        var post = await db.Posts.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == id);
        if (post is null)
            return null;
        var today = ChinaTime.DayOf(reads.Now);
        var department = await db.Departments.FirstAsync(d => d.Id == post.DepartmentId);
        var names = await db.Officers.ToDictionaryAsync(o => o.Id, o => o.Name);
        var items = await list.Items(db, today);
        var known = items.ToDictionary(i => i.Id);
        var codes = await db.Items.Select(i => new { i.Id, i.Code }).ToDictionaryAsync(i => i.Id, i => i.Code);
        return new PostDetail(
            post.Id,
            post.Name,
            post.Role,
            post.Version,
            department.Code,
            department.Name,
            [.. post.Duties.OrderBy(d => !d.Covers(today)).ThenBy(d => d.Number).Select(d => new PostDutyLine(d.Id, d.Text, d.Clause, d.From, d.Through, d.Covers(today)))],
            [.. post.Items.Select(i => new PostItemLine(i.ItemId, codes.GetValueOrDefault(i.ItemId, ""), known.GetValueOrDefault(i.ItemId)?.Name ?? "（现行清单中没有）", i.From, i.Through, i.Covers(today))).OrderBy(i => !i.Now).ThenBy(i => i.Code, StringComparer.Ordinal)],
            [.. post.Holdings.OrderByDescending(h => h.From).Select(h => new PostHoldingLine(h.OfficerId, names.GetValueOrDefault(h.OfficerId, "（不详）"), h.From, h.Through, h.Substitute, h.Reason, h.Covers(today)))],
            [.. items.Where(i => i.Leads.Concat(i.Assists).Contains(post.DepartmentId) && !post.ItemsOn(today).Contains(i.Id)).Select(i => new ItemChoice(i.Id, i.Code, i.Name, i.Leads.Contains(post.DepartmentId)))],
            [.. names.Where(n => n.Key != actor.Id).OrderBy(n => n.Value, StringComparer.Ordinal).Select(n => new PersonChoice(n.Key, n.Value))],
            OrganisationDuties.DescribePost.HeldBy(actor) is not null,
            OrganisationDuties.Assign.HeldBy(actor) is not null && post.Role.IsAdministrative() == actor.Is(Role.SecurityAdministrator),
            actor.Id);
    });
}

/// <summary>Everything that the page of one post shows.</summary>
/// <param name="Id">The post.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">The role it gives.</param>
/// <param name="Version">Its version, for the forms.</param>
/// <param name="DepartmentCode">Code of the department.</param>
/// <param name="Department">Its name.</param>
/// <param name="Duties">The duties, those of today first.</param>
/// <param name="Items">The linked items, those of today first.</param>
/// <param name="Holdings">Who held it, the latest first.</param>
/// <param name="Linkable">Items of the department that can be linked.</param>
/// <param name="People">Who can be appointed.</param>
/// <param name="MayDescribe">Whether the asker changes duties and items.</param>
/// <param name="MayAppoint">Whether the asker appoints.</param>
/// <param name="Me">The asker.</param>
public sealed record PostDetail(
    Guid Id, string Name, Role Role, int Version, string DepartmentCode, string Department, IReadOnlyList<PostDutyLine> Duties, IReadOnlyList<PostItemLine> Items,
    IReadOnlyList<PostHoldingLine> Holdings, IReadOnlyList<ItemChoice> Linkable, IReadOnlyList<PersonChoice> People, bool MayDescribe, bool MayAppoint, Guid Me);

/// <summary>A duty of a post.</summary>
public sealed record PostDutyLine(Guid Id, string Text, string Clause, DateOnly From, DateOnly? Through, bool Now);

/// <summary>An item linked to a post.</summary>
public sealed record PostItemLine(Guid ItemId, string Code, string Name, DateOnly From, DateOnly? Through, bool Now);

/// <summary>Somebody on a post.</summary>
public sealed record PostHoldingLine(Guid OfficerId, string Name, DateOnly From, DateOnly? Through, bool Substitute, string Reason, bool Now);

/// <summary>An item to choose.</summary>
public sealed record ItemChoice(Guid Id, string Code, string Name, bool Lead);
