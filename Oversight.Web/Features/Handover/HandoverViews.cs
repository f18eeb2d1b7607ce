using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Handover;

/// <summary>Reads what a person who leaves a post must hand over, and who may take it.</summary>
public sealed class HandoverViews(Reads reads)
{
    private static readonly Role[] Arrangers = [Role.Personnel, Role.LegalOffice];

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>The first day on a post that is taken after a last day on another.</summary>
    public DateOnly Next(DateOnly lastDay) => lastDay.AddDays(1);

    /// <summary>The page of one person, or null where nobody is behind the id or the asker hands nothing over there.</summary>
    /// <param name="officerId">Who leaves.</param>
    /// <param name="postId">Which post; null for the first that is held.</param>
    /// <param name="lastDay">Last day on it.</param>
    public Task<HandoverSheet?> Of(Guid officerId, Guid? postId, DateOnly lastDay) => reads.Ask<HandoverSheet?>(async (db, actor) =>
    {
        var officer = await db.Officers.Where(o => o.Id == officerId).Select(o => new { o.Id, o.Name }).FirstOrDefaultAsync();
        if (officer is null)
            return null;
        var departments = await db.Departments.OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).ToDictionaryAsync(d => d.Id);
        var all = await db.Posts.AsSplitQuery().OrderBy(p => p.Ordinal).ToListAsync();
        var held = all.Where(p => p.IsHeldBy(officerId, lastDay) && MayLookInto(actor, p)).ToList();
        if (held.Count == 0)
            return new HandoverSheet(officer.Id, officer.Name, [], null, lastDay, [], false, 0);
        var post = held.Find(p => p.Id == postId) ?? held[0];
        var names = await db.Officers.Where(o => !o.AccountDisabled).ToDictionaryAsync(o => o.Id, o => o.Name);
        var open = await OpenDuties.Of(db, post, officerId, lastDay);
        var (today, next) = (ChinaTime.DayOf(reads.Now), lastDay.AddDays(1));
        var rows = open.Select(duty => Row(duty, actor, officerId, new Staff(all, names, today, next, post.Role))).ToList();
        var drafts = await db.Drafts.CountAsync(d => d.OfficerId == officerId);
        return new HandoverSheet(
            officer.Id,
            officer.Name,
            [.. held.Select(p => new HeldLine(p.Id, $"{departments[p.DepartmentId].Name} · {p.Name}", p.Holdings.First(h => h.OfficerId == officerId && h.Covers(lastDay)).From, p.Version, p.Role))],
            post.Id,
            lastDay,
            rows,
            OrganisationDuties.Vacate.HeldBy(actor) is not null && post.Role.IsAdministrative() == actor.Is(Role.SecurityAdministrator) && actor.Id != officerId,
            drafts)
        {
            Targets = [.. all.Where(p => p.Id != post.Id && departments[p.DepartmentId].IsOpenOn(next) && p.Role.IsAdministrative() == post.Role.IsAdministrative()).OrderBy(p => departments[p.DepartmentId].SortOrder).ThenBy(p => p.Role).Select(p => new PostChoice(p.Id, $"{departments[p.DepartmentId].Name} · {p.Name}（{p.Role.Name()}）"))],
        };
    });

    private static bool MayLookInto(Actor actor, Post post) => actor.IsAny(Arrangers) || actor.Is(Role.SecurityAdministrator) == post.Role.IsAdministrative() && (actor.Is(Role.SecurityAdministrator) || actor.Is(Role.DepartmentHead, post.DepartmentId) || actor.Is(Role.Leader) || actor.InCharge.Contains(post.DepartmentId));

    private static HandoverRow Row(OpenDuty duty, Actor actor, Guid leaving, Staff staff)
    {
        var sees = duty.Kind is OpenDutyKind.Post or OpenDutyKind.Seat || actor.Sees(duty.DepartmentId);
        var may = HandOverDuty.DutyFor(duty.Kind).HeldBy(actor) is not null && sees && duty.Kind switch
        {
            OpenDutyKind.Case => actor.Is(Role.LegalOffice) || actor.Is(Role.DepartmentHead, duty.DepartmentId),
            OpenDutyKind.Feedback => actor.Is(Role.LegalOffice) || actor.Is(Role.DepartmentHead, duty.DepartmentId) || actor.InCharge.Contains(duty.DepartmentId),
            _ => true,
        };
        return new HandoverRow(
            duty,
            sees ? duty.Title : $"{duty.Kind.Name()}（内容由部门负责人和法制室查看）",
            sees ? duty.Kind switch { OpenDutyKind.Case or OpenDutyKind.Feedback or OpenDutyKind.Draft => TrailLinks.Of(duty.Kind == OpenDutyKind.Case ? Kinds.Case : Kinds.Notice, duty.SubjectId), _ => null } : null,
            may ? null : duty.Kind is OpenDutyKind.Post or OpenDutyKind.Seat ? "由人事科或者法制室移交" : "由部门负责人或者法制室移交",
            may ? staff.For(duty, leaving, actor.Id) : []);
    }

    /// <summary>Who may take what over.</summary>
    private sealed record Staff(IReadOnlyList<Post> Posts, Dictionary<Guid, string> Names, DateOnly Today, DateOnly Next, Role Left)
    {
        public IReadOnlyList<Successor> For(OpenDuty duty, Guid leaving, Guid asker)
        {
            var ids = duty.Kind switch
            {
                OpenDutyKind.Seat => Holding(Next, duty.Seat!.Duty == TeamDuty.Deputy ? null : duty.DepartmentId, duty.Seat.Duty.Demands()!.Value),
                OpenDutyKind.Case => Holding(Today, duty.DepartmentId, Role.Officer),
                OpenDutyKind.Feedback => Holding(Today, duty.DepartmentId, Role.Liaison, Role.DepartmentHead, Role.Officer),
                OpenDutyKind.Draft => Holding(Today, null, Left),
                _ => ForPost(duty.SubjectId, asker),
            };
            return [.. ids.Where(id => id != leaving && Names.ContainsKey(id)).Distinct().Select(id => new Successor(id, Names[id], Where(id)))];
        }

        // Colleagues of the department first; whoever already holds the post, or a role that excludes it, is left out.
        private IEnumerable<Guid> ForPost(Guid postId, Guid asker)
        {
            var post = Posts.First(p => p.Id == postId);
            var own = Posts.Where(p => p.DepartmentId == post.DepartmentId).SelectMany(Holders(Today)).ToHashSet();
            var roles = Posts.SelectMany(p => Holders(Next)(p).Select(h => (h, p.Role))).ToLookup(p => p.h, p => p.Role);
            return Names.Keys.Where(id => id != asker && !post.IsHeldBy(id, Next) && roles[id].All(r => Roles.Compatible(r, post.Role)) && (roles[id].Any() || !post.Role.IsAdministrative())).OrderByDescending(own.Contains).ThenBy(id => Names[id], StringComparer.Ordinal);
        }

        private IEnumerable<Guid> Holding(DateOnly day, Guid? departmentId, params Role[] roles) =>
            Posts.Where(p => roles.Contains(p.Role) && (departmentId is null || p.DepartmentId == departmentId)).SelectMany(Holders(day));

        private static Func<Post, IEnumerable<Guid>> Holders(DateOnly day) => post => post.Holdings.Where(h => h.Covers(day)).Select(h => h.OfficerId);

        private string Where(Guid officerId) => Posts.FirstOrDefault(p => p.IsHeldBy(officerId, Today))?.Name ?? "未任岗位";
    }
}

/// <summary>The handover of one person.</summary>
/// <param name="OfficerId">Who leaves.</param>
/// <param name="Name">Name.</param>
/// <param name="Posts">Posts held on the last day that the asker may look into.</param>
/// <param name="PostId">The post that is shown, or null where none is held.</param>
/// <param name="LastDay">Last day on it.</param>
/// <param name="Rows">What is open.</param>
/// <param name="MayVacate">Whether the asker can end the holding once nothing is open.</param>
/// <param name="Drafts">Forms that the person began and has not submitted; nobody else can read them.</param>
public sealed record HandoverSheet(Guid OfficerId, string Name, IReadOnlyList<HeldLine> Posts, Guid? PostId, DateOnly LastDay, IReadOnlyList<HandoverRow> Rows, bool MayVacate, int Drafts)
{
    /// <summary>Posts that the person could move to.</summary>
    public IReadOnlyList<PostChoice> Targets { get; init; } = [];

    /// <summary>The post that is shown.</summary>
    public HeldLine? Post => Posts.FirstOrDefault(p => p.Id == PostId);
}

/// <summary>A post that is held.</summary>
public sealed record HeldLine(Guid Id, string Name, DateOnly From, int Version, Role Role);

/// <summary>A post to choose.</summary>
public sealed record PostChoice(Guid Id, string Name);

/// <summary>One open duty as the asker sees it.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Title">What it is, or only its sort where the asker may not see it.</param>
/// <param name="Href">Where the thing is shown, or null.</param>
/// <param name="NotMine">Who hands it over instead, where the asker does not; null where the asker does.</param>
/// <param name="Successors">Who may take it over.</param>
public sealed record HandoverRow(OpenDuty Duty, string Title, string? Href, string? NotMine, IReadOnlyList<Successor> Successors);

/// <summary>Somebody who may take a duty over.</summary>
public sealed record Successor(Guid Id, string Name, string Where);
