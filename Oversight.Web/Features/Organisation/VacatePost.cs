using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Handover;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>Takes an officer off a post after a last day. Every open duty of the person in that capacity is handed over first, so that none is left without a holder.</summary>
public sealed class VacatePost(Work work, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="officerId">The officer.</param>
    /// <param name="lastDay">Last day on the post, China time.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version of the post that the form was filled in on.</param>
    public Task Run(Guid op, Guid postId, Guid officerId, DateOnly lastDay, string reason, int version) =>
        work.Do(OrganisationDuties.Vacate, new Subject(Kinds.Post, postId), op, async (db, actor) =>
        {
            var post = await db.Posts.FirstOrDefaultAsync(p => p.Id == postId) ?? throw RuleBroken.NotVisible();
            OrganisationDuties.DemandReach(actor, post.Role, officerId);
            OrganisationDuties.ServiceDay("lastDay", "任职最后一日", lastDay, ChinaTime.DayOf(db.Act!.Now));
            await stale.Refuse(db, Kinds.Post, post, version);
            await OpenDuties.DemandNone(db, post, officerId, lastDay);
            post.Vacate(officerId, lastDay, reason, await ActedAfter.Count(db, officerId, lastDay));
        });
}
