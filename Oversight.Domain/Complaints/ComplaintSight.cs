using System.Linq.Expressions;
using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>
/// Who sees that a complaint exists: the one expression behind every list, count, search, notice, export, document, file and work item.
/// Nothing else decides it. Who sees who complained follows from <see cref="ComplaintCircles"/>.
/// </summary>
public static class ComplaintSight
{
    /// <summary>Those whose existence is no secret kept from anybody who handles complaints: all but the ones at 举报保密.</summary>
    public static Expression<Func<Complaint, bool>> Unsealed { get; } = c => c.Level != Confidentiality.Confidential;

    /// <summary>
    /// What may be counted where figures are the same for everybody: no complaint at 举报保密 and none about a person enters a snapshot, a roll-up, a
    /// ticker or a topic. Whoever is complained about in person sees the complaint at no level, so a figure that holds it would be larger than the
    /// list behind it for that person alone, and tell them.
    /// </summary>
    public static Expression<Func<Complaint, bool>> Counted { get; } = c => c.Level != Confidentiality.Confidential && c.AboutOfficerId == null && c.Against != Against.Leader;

    /// <summary>The same of what a complaint was before an act.</summary>
    public static bool Counts(Confidentiality level, Against against, Guid? aboutOfficer) => level != Confidentiality.Confidential && aboutOfficer is null && against != Against.Leader;

    /// <summary>Whether somebody sees that a complaint exists.</summary>
    /// <param name="actor">Who asks, with the posts held now.</param>
    public static Expression<Func<Complaint, bool>> Of(Actor actor)
    {
        if (actor.Is(Role.System))
            return c => true;
        if (actor.Posts.Any(p => p.Role.IsAdministrative()) || actor.Departments.Count == 0)
            return c => false;
        var (me, own, charge) = (actor.Id, actor.Departments.Select(d => (Guid?)d).ToList(), actor.InCharge.Select(d => (Guid?)d).ToList());
        var (leader, deputy, legal) = (actor.Is(Role.Leader), actor.Is(Role.DeputyLeader), actor.Is(Role.LegalOffice));
        var wide = leader || deputy || legal || actor.Is(Role.CommandCentre);
        return c => c.AboutOfficerId != me
            && (c.Against != Against.Leader || !leader)
            && (c.Level == Confidentiality.Confidential
                ? (c.AboutDepartmentId == null || !own.Contains(c.AboutDepartmentId))
                    && (leader
                        || (legal && c.Against != Against.LegalOffice)
                        || (deputy && c.Against == Against.LegalOffice && charge.Contains(c.AboutDepartmentId))
                        || c.AssignmentRows.Any(a => a.Live && a.OfficerId == me))
                : wide || own.Contains(c.AboutDepartmentId) || c.AssignmentRows.Any(a => a.Live && own.Contains(a.DepartmentId)));
    }

    /// <summary>The complaints that somebody sees.</summary>
    public static IQueryable<Complaint> VisibleTo(this IQueryable<Complaint> all, Actor actor) => all.Where(Of(actor));

    /// <summary>Whether somebody sees one that is loaded whole.</summary>
    public static bool Sees(Actor actor, Complaint complaint) => Of(actor).Compile()(complaint);

    /// <summary>Whether somebody may be shown who complained, with a reason: they see it, are not complained about, and its key is wrapped for a circle of theirs.</summary>
    public static bool SeesWho(Actor actor, Complaint complaint) =>
        !complaint.Anonymous
        && complaint.ErasedAt is null
        && Sees(actor, complaint)
        && !ComplaintOffice.Recused(actor, complaint)
        && complaint.KeyRows.Any(k => k.Bytes is not null && !string.Equals(k.Circle, ComplaintCircles.System, StringComparison.Ordinal) && ComplaintCircles.Includes(k.Circle, actor));
}
