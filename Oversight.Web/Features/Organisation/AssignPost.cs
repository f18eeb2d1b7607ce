using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>Puts an officer on a post from a day on, as holder or substitute; what the post entitles to holds from that day.</summary>
public sealed class AssignPost(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="appointment">Who, from when to when and why.</param>
    /// <param name="version">The version of the post that the form was filled in on.</param>
    public Task Run(Guid op, Guid postId, Appointment appointment, int version) =>
        work.Do(OrganisationDuties.Assign, new Subject(Kinds.Post, postId), op, async (db, actor) =>
        {
            var post = await db.Posts.FirstOrDefaultAsync(p => p.Id == postId) ?? throw RuleBroken.NotVisible();
            OrganisationDuties.DemandReach(actor, post.Role, appointment.OfficerId, await Appointments.Founding(db));
            await stale.Refuse(db, Kinds.Post, post, version);
            await Appointments.Put(db, actor, post, appointment, ids.Next(db.Act!.Now));
        });
}
