using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Laws;

namespace Oversight.Web.Features.Casework;

/// <summary>The conditions that lists, figures and the export share, so that a number counts exactly the rows it opens.</summary>
public static class CaseQueries
{
    /// <summary>The cases whose rows the actor may read; administrators read none.</summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Actor actor)
    {
        if (actor.Posts.Any(p => p.Role.IsAdministrative()))
            return cases.Where(c => false);
        var departments = actor.Departments;
        return actor.SeesAllDepartments ? cases : cases.Where(c => departments.Contains(c.DepartmentId));
    }

    /// <summary>
    /// The cases that are open, or not. The open ones are few: they are compared with a parameter, because SQLite looks a bare column up
    /// in no index. The others are nearly all, and are better read along what they are sorted by.
    /// </summary>
    public static IQueryable<Case> Open(this IQueryable<Case> cases, bool open = true) => open ? cases.Where(c => c.IsOpen == open) : cases.Where(c => !c.IsOpen);

    /// <summary>The open cases that show a light at an instant. What they are sorted by bounds them too, so that an index ends the search.</summary>
    public static IQueryable<Case> Showing(this IQueryable<Case> cases, Light light, DateTime now) => light switch
    {
        Light.Grey => cases.Open().Where(c => c.Stopped),
        Light.Red => cases.Open().Where(c => c.SortDueAt <= now && !c.Stopped && c.DueAt <= now),
        Light.Amber => cases.Open().Where(c => c.SortDueAt > now && !c.Stopped && c.AmberAt <= now && c.DueAt > now),
        _ => cases.Open().Where(c => c.SortDueAt > now && !c.Stopped && (c.DueAt == null || (c.AmberAt > now && c.DueAt > now))),
    };

    /// <summary>The open cases whose next act is the actor's.</summary>
    public static IQueryable<Case> WaitingFor(this IQueryable<Case> cases, Actor actor)
    {
        var (me, legal, leader) = (actor.Id, actor.Is(Role.LegalOffice), actor.Is(Role.Leader));
        var headOf = actor.Posts.Where(p => p.Role == Role.DepartmentHead).Select(p => p.DepartmentId).ToList();
        var inCharge = actor.Is(Role.DeputyLeader) ? actor.InCharge.ToList() : [];
        var others = actor.Posts.Where(p => p.Role is Role.CommandCentre or Role.Personnel or Role.Liaison).ToList();
        var (departments, roles) = (others.ConvertAll(p => p.DepartmentId), others.ConvertAll(p => (Role?)p.Role));
        return cases.Open().Where(c =>
            (c.NextBy == Role.Officer && c.HandlerId == me)
            || (c.NextBy == Role.DepartmentHead && headOf.Contains(c.DepartmentId))
            || (legal && c.NextBy == Role.LegalOffice)
            || ((c.NextBy == Role.Leader || c.NextBy == Role.DeputyLeader) && (leader || inCharge.Contains(c.DepartmentId)))
            || (roles.Contains(c.NextBy) && departments.Contains(c.DepartmentId)));
    }

    /// <summary>The cases that a filter leaves.</summary>
    public static IQueryable<Case> Narrow(this IQueryable<Case> cases, CaseFilter filter, OversightDb db, Actor actor, DateTime now)
    {
        var departments = actor.Departments;
        cases = filter.Tab switch
        {
            CaseFilter.Mine => cases.WaitingFor(actor),
            CaseFilter.Here => cases.Open().Where(c => departments.Contains(c.DepartmentId)),
            CaseFilter.Pressing => cases.Open().Where(c => !c.Stopped && c.AmberAt <= now),
            CaseFilter.Done => cases.Open(false),
            _ => cases,
        };
        if (filter.Light is { } light)
            cases = cases.Showing(light, now);
        if (filter.Open is { } open)
            cases = cases.Open(open);
        if (filter.Category is { } category)
            cases = cases.Where(c => c.Category == category);
        if (filter.Item.Length > 0)
            cases = cases.Where(c => c.ItemId == db.Items.Where(i => i.Code == filter.Item).Select(i => (Guid?)i.Id).FirstOrDefault());
        if (filter.Department.Length > 0)
            cases = cases.Where(c => c.DepartmentId == db.Departments.Where(d => d.Code == filter.Department).Select(d => (Guid?)d.Id).FirstOrDefault());
        if (string.Equals(filter.Law, CaseFilter.LawChanged, StringComparison.Ordinal))
            cases = cases.Open().RestingOn(db.Outdated(ChinaTime.DayOf(now)));
        else if (Guid.TryParse(filter.Law, out var law))
            cases = cases.RestingOn(db.LawCitations.Where(x => x.LawId == law));
        if (string.Equals(filter.Check, CaseFilter.CheckRed, StringComparison.Ordinal))
            cases = cases.Where(c => db.CaseChecks.Any(t => t.CaseId == c.Id && t.Red > 0));
        else if (string.Equals(filter.Check, CaseFilter.CheckAmber, StringComparison.Ordinal))
            cases = cases.Where(c => db.CaseChecks.Any(t => t.CaseId == c.Id && t.Amber > 0));
        if (filter.OnTime is { } onTime)
            cases = cases.Where(c => c.ClosedOnTime == onTime);
        if (filter.ClosedYear is { } year)
        {
            var (from, to) = (ChinaTime.StartOf(new DateOnly(year, 1, 1)), ChinaTime.StartOf(new DateOnly(year + 1, 1, 1)));
            cases = cases.Where(c => c.State == CaseState.Closed && c.ClosedAt >= from && c.ClosedAt < to);
        }

        if (filter.ClosedMonth is { } month)
        {
            var (from, to) = (ChinaTime.StartOf(month), ChinaTime.StartOf(month.AddMonths(1)));
            cases = cases.Where(c => c.State == CaseState.Closed && c.ClosedAt >= from && c.ClosedAt < to);
        }

        if (CaseNumber.IsWhole(filter.Q))
            cases = cases.Where(c => c.Number == filter.Q);
        return cases;
    }

    /// <summary>Of these cases what holds the words of the filter; all of them where it has none.</summary>
    public static async Task<Sought<Case>> Seek(this SearchIndex index, OversightDb db, IQueryable<Case> narrowed, CaseFilter filter, Actor actor, CancellationToken cancellation = default)
    {
        var (words, q) = (SearchWords.Of(CaseNumber.IsWhole(filter.Q) ? "" : filter.Q), filter.Q);
        IReadOnlyCollection<Guid>? departments = words.IsEmpty || actor.SeesAllDepartments ? null : actor.Departments;
        if (!words.IsEmpty && filter.Department.Length > 0)
            departments = await db.Departments.Where(d => d.Code == filter.Department).Select(d => d.Id).ToListAsync(cancellation);
        return await index.Seek(db, narrowed, Kinds.Case, words, departments, c => c.Number!.Contains(q) || c.Place.Contains(q) || c.Party.Value!.Contains(q), cancellation: cancellation);
    }
}
