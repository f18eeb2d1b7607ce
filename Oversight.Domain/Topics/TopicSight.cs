using System.Linq.Expressions;
using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

/// <summary>
/// Who sees that a topic file exists. An open one: the leaders, the legal office, the command centre and the departments that have a part in it; a
/// restricted one: the leader, who signs what is reported of it, the legal office, and who is named in person or by post.
/// </summary>
public static class TopicSight
{
    /// <summary>Whether somebody sees it.</summary>
    public static Expression<Func<TopicFile, bool>> Of(Actor actor)
    {
        if (actor.Is(Role.System) || actor.Is(Role.Leader) || actor.Is(Role.LegalOffice))
            return t => true;
        if (actor.Posts.Any(p => p.Role.IsAdministrative()) || actor.Departments.Count == 0)
            return t => false;
        var (me, own, posts, wide) = (actor.Id, actor.Departments.ToList(), actor.Posts.Select(p => (Guid?)p.PostId).ToList(), actor.Is(Role.DeputyLeader) || actor.Is(Role.CommandCentre));
        return t => t.ReaderRows.Any(r => r.Live && (r.OfficerId == me || (r.PostId != null && posts.Contains(r.PostId))))
            || (!t.Restricted && (wide || own.Contains(t.DepartmentId) || t.MeasureRows.Any(m => own.Contains(m.DepartmentId))));
    }

    /// <summary>The files that somebody sees.</summary>
    public static IQueryable<TopicFile> VisibleTo(this IQueryable<TopicFile> all, Actor actor) => all.Where(Of(actor));

    /// <summary>Whether somebody sees one that is loaded whole.</summary>
    public static bool Sees(Actor actor, TopicFile file) => Of(actor).Compile()(file);
}
