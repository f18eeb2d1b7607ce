using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Web.Features.Organisation;

/// <summary>Reads one department with its history: names, teams and seats, merger.</summary>
public sealed class DepartmentViews(Reads reads, AnsweredList list)
{
    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>The department, or null where there is none.</summary>
    public Task<DepartmentDetail?> Find(string code) => reads.Ask<DepartmentDetail?>(async (db, actor) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var bureau = await list.Bureau(db, today);
        var department = bureau.Departments.FirstOrDefault(d => string.Equals(d.Code, code, StringComparison.Ordinal));
        if (department is null)
            return null;
        var names = bureau.Officers.ToDictionary(o => o.Id, o => o.Name);
        foreach (var other in bureau.Departments)
            names[other.Id] = other.Name;
        var items = bureau.Items.Where(i => i.Leads.Concat(i.Assists).Contains(department.Id)).ToList();
        var itemNames = bureau.Items.ToDictionary(i => i.Id, i => $"{i.Code} {i.Name}");
        var open = department.IsOpenOn(today);
        return new DepartmentDetail(
            department.Id,
            department.Code,
            department.Name,
            department.Version,
            department.Kind,
            department.Supervised,
            [.. department.FormerNames],
            department.Since,
            department.ClosedAfter,
            department.SuccessorId is { } successor ? names.GetValueOrDefault(successor) : null,
            [
                .. bureau.Teams.Where(t => t.DepartmentId == department.Id).OrderBy(t => t.ForItem).Select(t => new TeamDetail(
                    t.ItemId,
                    t.ForItem ? itemNames.GetValueOrDefault(t.ItemId, "（现行清单中没有的事项）") : "本部门全部工作",
                    [.. t.Seats.OrderBy(s => s.Duty).ThenByDescending(s => s.From).Select(s => new SeatLine(s.Duty, s.HolderId, names.GetValueOrDefault(s.HolderId, "（不详）"), s.From, s.Through))])),
            ],
            [.. bureau.Posts.Where(p => p.DepartmentId == department.Id).OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new PostSummary(
                p.Id, p.Name, p.Role, [.. p.Holdings.Where(h => h.Covers(today)).Select(h => names.GetValueOrDefault(h.OfficerId, "（不详）") + (h.Substitute ? "（代理）" : ""))], p.DutiesOn(today).Count(), p.ItemsOn(today).Count()))],
            [.. items.Select(i => new ItemChoice(i.Id, i.Code, i.Name, i.Leads.Contains(department.Id)))],
            [.. bureau.Departments.Where(d => d.Id != department.Id && d.IsOpenOn(today)).Select(d => new PersonChoice(d.Id, d.Name))],
            [.. bureau.Officers.Where(o => !bureau.Posts.Any(p => p.Role.IsAdministrative() && p.Holdings.Any(h => h.OfficerId == o.Id && h.Covers(today)))).OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new PersonChoice(o.Id, o.Name))],
            (await MergeDepartment.Open(db, department.Id, today)).Text,
            open && OrganisationDuties.RenameDepartment.HeldBy(actor) is not null);
    });
}

/// <summary>Everything that the page of one department shows.</summary>
/// <param name="Id">The department.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its present name.</param>
/// <param name="Version">Its version, for the forms.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="Supervised">Whether it is on the board.</param>
/// <param name="FormerNames">Names before, oldest first.</param>
/// <param name="Since">First day, or null where it is not registered.</param>
/// <param name="ClosedAfter">Last day, or null.</param>
/// <param name="Successor">Who took over, or null.</param>
/// <param name="Teams">Its teams, its own first.</param>
/// <param name="Posts">Its posts.</param>
/// <param name="Items">Items registered to it today.</param>
/// <param name="Others">Other departments that are open.</param>
/// <param name="People">Everybody.</param>
/// <param name="Open">What is open, in words; empty for nothing.</param>
/// <param name="MayArrange">Whether the asker arranges it.</param>
public sealed record DepartmentDetail(
    Guid Id, string Code, string Name, int Version, DepartmentKind Kind, bool Supervised, IReadOnlyList<FormerName> FormerNames, DateOnly? Since, DateOnly? ClosedAfter, string? Successor,
    IReadOnlyList<TeamDetail> Teams, IReadOnlyList<PostSummary> Posts, IReadOnlyList<ItemChoice> Items, IReadOnlyList<PersonChoice> Others, IReadOnlyList<PersonChoice> People, string Open, bool MayArrange);

/// <summary>A team with everybody who sat on it.</summary>
public sealed record TeamDetail(Guid ItemId, string For, IReadOnlyList<SeatLine> Seats);

/// <summary>A post in short.</summary>
public sealed record PostSummary(Guid Id, string Name, Role Role, IReadOnlyList<string> Holders, int Duties, int Items);
