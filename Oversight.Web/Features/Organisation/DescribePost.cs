using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>The common part of every act on what a post answers for.</summary>
public sealed class DescribePost(Work work, StaleForm stale)
{
    /// <summary>Loads the post at the version that the form was filled in on and performs the verb.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the post.</param>
    public Task On(Guid op, Guid postId, int version, Func<OversightDb, Post, Task> verb) =>
        work.Do(OrganisationDuties.DescribePost, new Subject(Kinds.Post, postId), op, async (db, _) =>
        {
            var post = await db.Posts.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == postId) ?? throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Post, post, version);
            await verb(db, post);
        });
}

/// <summary>Adds a duty to a post.</summary>
public sealed class AddPostDuty(DescribePost act, IdSource ids)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="text">What is to be done.</param>
    /// <param name="clause">The clause that asks for it, or empty.</param>
    /// <param name="from">First day, China time.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid postId, string text, string clause, DateOnly from, string reason, int version) => act.On(op, postId, version, (db, post) =>
    {
        post.AddDuty(ids.Next(db.Act!.Now), text, clause, from, reason);
        return Task.CompletedTask;
    });
}

/// <summary>Ends a duty of a post.</summary>
public sealed class EndPostDuty(DescribePost act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="dutyId">The duty.</param>
    /// <param name="lastDay">Last day, China time.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid postId, Guid dutyId, DateOnly lastDay, string reason, int version) => act.On(op, postId, version, (_, post) =>
    {
        post.EndDuty(dutyId, lastDay, reason);
        return Task.CompletedTask;
    });
}

/// <summary>Links items to a post of a department that is registered to handle them.</summary>
public sealed class LinkPostItems(DescribePost act, IdSource ids)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="itemIds">The items.</param>
    /// <param name="from">First day, China time.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid postId, IReadOnlyCollection<Guid> itemIds, DateOnly from, string reason, int version) => act.On(op, postId, version, async (db, post) =>
    {
        var own = (await db.AnsweredItems(from)).Where(i => i.Leads.Concat(i.Assists).Contains(post.DepartmentId)).Select(i => i.Id).ToHashSet();
        var foreign = itemIds.Count(i => !own.Contains(i));
        if (foreign > 0)
            throw new RuleBroken("item-elsewhere", $"所选事项中有{foreign}项在该日不由本部门承办，岗位只能承担本部门登记承办的事项；请先在权责清单中登记承办机构。", "办法第八条");
        post.LinkItems(itemIds, from, reason, () => ids.Next(db.Act!.Now));
    });
}

/// <summary>Ends the link of an item to a post.</summary>
public sealed class UnlinkPostItem(DescribePost act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="postId">The post.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="lastDay">Last day, China time.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid postId, Guid itemId, DateOnly lastDay, string reason, int version) => act.On(op, postId, version, (_, post) =>
    {
        post.UnlinkItem(itemId, lastDay, reason);
        return Task.CompletedTask;
    });
}
