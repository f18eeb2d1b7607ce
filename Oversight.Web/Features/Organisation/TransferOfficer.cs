using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Handover;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>Moves an officer from one post to another (调任): the old one ends the day before the new one begins, both or neither. Open duties are handed over first.</summary>
public sealed class TransferOfficer(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="fromPostId">The post that is left.</param>
    /// <param name="toPostId">The post that is taken.</param>
    /// <param name="officerId">The officer.</param>
    /// <param name="from">First day on the new post, China time.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version of the post that is left, as the form saw it.</param>
    public Task Run(Guid op, Guid fromPostId, Guid toPostId, Guid officerId, DateOnly from, string reason, int version) =>
        work.Do(OrganisationDuties.Assign, new Subject(Kinds.Post, fromPostId), op, async (db, actor) =>
        {
            var left = await db.Posts.FirstOrDefaultAsync(p => p.Id == fromPostId) ?? throw RuleBroken.NotVisible();
            var taken = await db.Posts.FirstOrDefaultAsync(p => p.Id == toPostId && p.Id != fromPostId) ?? throw new InvalidInput("post", "请选择调任的岗位。");
            OrganisationDuties.DemandReach(actor, left.Role, officerId);
            OrganisationDuties.ServiceDay("from", "新岗位任职起始日", from, ChinaTime.DayOf(db.Act!.Now));
            await stale.Refuse(db, Kinds.Post, left, version);
            await OpenDuties.DemandNone(db, left, officerId, from.AddDays(-1));
            left.Vacate(officerId, from.AddDays(-1), reason);
            // The role that is left ends the day before, so it cannot clash with the one that is taken.
            OrganisationDuties.DemandReach(actor, taken.Role, officerId);
            (await db.Departments.AsNoTracking().FirstAsync(d => d.Id == taken.DepartmentId)).DemandOpen(from);
            var others = await db.Posts
                .Where(p => p.Id != fromPostId && p.Id != toPostId && p.Holdings.Any(h => h.OfficerId == officerId && (h.Through == null || h.Through >= from)))
                .Select(p => p.Role)
                .ToListAsync();
            taken.Assign(ids.Next(db.Act!.Now), officerId, from, null, others, reason);
        });
}
