using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Shuts a topic file to all but those named, and names them.</summary>
public sealed class RestrictTopic(TopicAct act)
{
    /// <summary>Shuts it or opens it again.</summary>
    public Task Run(Guid op, Guid id, int version, bool restricted, string reason) => act.On(TopicDuties.Restrict, op, id, version, s => s.File.Restrict(restricted, reason));

    /// <summary>Names somebody, or a post.</summary>
    public Task Admit(Guid op, Guid id, int version, Guid? officerId, Guid? postId, string reason) => act.On(TopicDuties.Restrict, op, id, version, async s =>
    {
        if (officerId is { } officer && !await s.Db.Officers.AnyAsync(o => o.Id == officer))
            throw new InvalidInput("reader", "所选人员不存在，请重新选择。");
        if (postId is { } post && !await s.Db.Posts.AnyAsync(p => p.Id == post))
            throw new InvalidInput("reader", "所选岗位不存在，请重新选择。");
        s.File.Admit(officerId, postId, reason, s.Actor, s.NewId(), s.Now);
    });

    /// <summary>Takes somebody off.</summary>
    public Task Dismiss(Guid op, Guid id, int version, Guid readerId) => act.On(TopicDuties.Restrict, op, id, version, s => s.File.Dismiss(readerId));
}
