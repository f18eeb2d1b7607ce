using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Complaints;

/// <summary>Who sees a complaint, asked about several people at once: for bells, mails and whatever else goes out by itself.</summary>
public static class ComplaintPeople
{
    /// <summary>Of some officers those who see the complaint on a day. Everything that tells of a complaint passes through this.</summary>
    public static async Task<IReadOnlyList<Guid>> Seeing(this OversightDb db, Guid complaintId, IReadOnlyCollection<Guid> officers, DateOnly day, CancellationToken cancellation = default)
    {
        if (officers.Count == 0 || await db.Complaints.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == complaintId, cancellation) is not { } complaint)
            return [];
        return [.. (await db.ActorsOf(officers, day, cancellation)).Where(a => ComplaintSight.Sees(a, complaint)).Select(a => a.Id)];
    }

    /// <summary>The officers as they act on a day; those who hold no post are left out.</summary>
    public static async Task<IReadOnlyList<Actor>> ActorsOf(this OversightDb db, IReadOnlyCollection<Guid> officers, DateOnly day, CancellationToken cancellation = default)
    {
        var posts = await (
            from p in db.Posts.AsNoTracking()
            from h in p.Holdings
            where officers.Contains(h.OfficerId) && h.From <= day && (h.Through == null || h.Through >= day)
            select new { h.OfficerId, Post = new HeldPost(p.Id, p.DepartmentId, p.Name, p.Role) }).ToListAsync(cancellation);
        var charges = await (
            from t in db.Teams.AsNoTracking()
            from s in t.Seats
            where t.ItemId == Guid.Empty && s.Duty == TeamDuty.Deputy && officers.Contains(s.HolderId) && s.From <= day && (s.Through == null || s.Through >= day)
            select new { s.HolderId, t.DepartmentId }).ToListAsync(cancellation);
        return
        [
            .. posts.GroupBy(p => p.OfficerId).Select(g => new Actor(
                g.Key, "", [.. g.Select(p => p.Post)],
                g.Any(p => p.Post.Role == Role.DeputyLeader) ? charges.Where(c => c.HolderId == g.Key).Select(c => c.DepartmentId).ToHashSet() : [])),
        ];
    }
}
