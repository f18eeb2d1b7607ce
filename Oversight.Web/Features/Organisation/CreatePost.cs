using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Creates a post in a department.</summary>
public sealed class CreatePost(Work work, IdSource ids)
{
    /// <summary>Performs it and returns the post's id.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="departmentId">The department.</param>
    /// <param name="name">Name of the post.</param>
    /// <param name="role">The role it gives.</param>
    /// <param name="reason">Why.</param>
    public Task<Guid> Run(Guid op, Guid departmentId, string name, Role role, string reason) =>
        work.Do(OrganisationDuties.CreatePost, Subject.New(Kinds.Post), op, async (db, actor) =>
        {
            var department = await db.Departments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == departmentId) ?? throw RuleBroken.NotVisible();
            department.DemandOpen(ChinaTime.DayOf(db.Act!.Now));
            OrganisationDuties.DemandReach(actor, role, Guid.Empty, await Appointments.Founding(db));
            var post = Post.Create(ids.Next(db.Act!.Now), departmentId, name, role, reason);
            db.Posts.Add(post);
            return post.Id;
        });
}
