using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>Takes an officer off a post after a last day. A seat on the 四个一 team that rests on the post is handed over first, so that no duty is left without a holder.</summary>
public sealed class VacatePost(Work work, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="officerId">The officer.</param>
    /// <param name="lastDay">Last day on the post, China time.</param>
    /// <param name="version">The version of the post that the form was filled in on.</param>
    public Task Run(Guid op, Guid postId, Guid officerId, DateOnly lastDay, int version) =>
        work.Do(OrganisationDuties.Vacate, new Subject(Kinds.Post, postId), op, async (db, actor) =>
        {
            var post = await db.Posts.FirstOrDefaultAsync(p => p.Id == postId) ?? throw RuleBroken.NotVisible();
            OrganisationDuties.DemandReach(actor, post.Role, officerId);
            await stale.Refuse(db, Kinds.Post, post, version);
            foreach (var team in await db.Teams.AsNoTracking().Where(t => t.Seats.Any(s => s.HolderId == officerId)).ToListAsync())
            {
                if (post.Role != Role.DeputyLeader && team.DepartmentId != post.DepartmentId)
                    continue;
                foreach (var duty in team.HeldAfter(officerId, lastDay))
                {
                    if (duty.Demands() == post.Role)
                        throw new RuleBroken("seat-open", $"该人员仍是“四个一”团队的“{duty.Name()}”，请先在机构与岗位页面安排接任，再办理免职。", "通知第二部分");
                }
            }

            post.Vacate(officerId, lastDay);
        });
}
