using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Identity;

/// <summary>Loads who acts, with the posts held on the day, from the same transaction that the act reads in.</summary>
public static class ActorLoader
{
    /// <summary>The actor behind an account, or null where it is unknown or locked, its session has ended, or it belongs to nobody.</summary>
    public static async Task<Actor?> Load(OversightDb db, SignedIn signedIn, DateOnly day, CancellationToken cancellation = default)
    {
        var session = !signedIn.Outlives && Guid.TryParseExact(signedIn.Session, "N", out var known) ? known : Guid.Empty;
        var account = await db.Users.AsNoTracking()
            .Where(u => u.Id == signedIn.AccountId)
            .Select(u => new { u.SecurityStamp, u.LockoutEnd, Left = db.SignInSessions.Any(s => s.Id == session && s.EndedAt != null) })
            .FirstOrDefaultAsync(cancellation);
        if (account is null || account.Left || account.LockoutEnd > DateTimeOffset.MaxValue.AddDays(-1) || !string.Equals(account.SecurityStamp, signedIn.SecurityStamp, StringComparison.Ordinal))
            return null;
        var officer = await db.Officers.AsNoTracking()
            .Where(o => o.AccountId == signedIn.AccountId)
            .Select(o => new { o.Id, o.Name })
            .FirstOrDefaultAsync(cancellation);
        if (officer is null)
            return null;
        var posts = await db.Posts.AsNoTracking()
            .Where(p => p.Holdings.Any(h => h.OfficerId == officer.Id && h.From <= day && (h.Through == null || h.Through >= day)))
            .OrderBy(p => p.Ordinal)
            .Select(p => new HeldPost(p.Id, p.DepartmentId, p.Name, p.Role))
            .ToListAsync(cancellation);
        var inCharge = posts.Exists(p => p.Role == Role.DeputyLeader)
            ? await db.Teams.AsNoTracking()
                .Where(t => t.ItemId == Guid.Empty && t.Seats.Any(s => s.Duty == TeamDuty.Deputy && s.HolderId == officer.Id && s.From <= day && (s.Through == null || s.Through >= day)))
                .Select(t => t.DepartmentId)
                .ToListAsync(cancellation)
            : [];
        return new Actor(officer.Id, officer.Name, posts, inCharge.ToHashSet());
    }

    /// <summary>The actor with the posts whose time is over by the day, to say of a missing duty that it was held and until when.</summary>
    public static async Task<Actor> WithLapsed(this Actor actor, OversightDb db, DateOnly day, CancellationToken cancellation = default)
    {
        var lapsed = await (
            from p in db.Posts.AsNoTracking()
            from h in p.Holdings
            where h.OfficerId == actor.Id && h.Through < day
            orderby h.Through descending
            select new { p.Name, p.Role, h.Through }).ToListAsync(cancellation);
        return lapsed.Count == 0 ? actor : actor with { Lapsed = [.. lapsed.Select(p => new LapsedPost(p.Name, p.Role, p.Through!.Value))] };
    }
}
