using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>Puts an officer on a post from a day on; what the post entitles to holds from that day.</summary>
public sealed class AssignPost(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="officerId">The officer.</param>
    /// <param name="from">First day, China time.</param>
    /// <param name="through">Last day, or null while open.</param>
    /// <param name="version">The version of the post that the form was filled in on.</param>
    public Task Run(Guid op, Guid postId, Guid officerId, DateOnly from, DateOnly? through, int version) =>
        work.Do(OrganisationDuties.Assign, new Subject(Kinds.Post, postId), op, async (db, actor) =>
        {
            var post = await db.Posts.FirstOrDefaultAsync(p => p.Id == postId) ?? throw RuleBroken.NotVisible();
            if (!await db.Officers.AnyAsync(o => o.Id == officerId))
                throw new InvalidInput("officer", "请选择人员。");
            OrganisationDuties.DemandReach(actor, post.Role, officerId);
            await stale.Refuse(db, Kinds.Post, post, version);
            var last = through ?? DateOnly.MaxValue;
            var others = await db.Posts
                .Where(p => p.Id != postId && p.Holdings.Any(h => h.OfficerId == officerId && h.From <= last && (h.Through == null || h.Through >= from)))
                .Select(p => p.Role)
                .ToListAsync();
            post.Assign(ids.Next(db.Act!.Now), officerId, from, through, others);
        });
}
