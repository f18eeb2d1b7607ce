using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
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
    public Task<Guid> Run(Guid op, Guid departmentId, string name, Role role) =>
        work.Do(OrganisationDuties.CreatePost, Subject.New(Kinds.Post), op, async (db, actor) =>
        {
            if (!await db.Departments.AnyAsync(d => d.Id == departmentId))
                throw RuleBroken.NotVisible();
            OrganisationDuties.DemandReach(actor, role, Guid.Empty);
            var post = Post.Create(ids.Next(db.Act!.Now), departmentId, name, role);
            db.Posts.Add(post);
            return post.Id;
        });
}
