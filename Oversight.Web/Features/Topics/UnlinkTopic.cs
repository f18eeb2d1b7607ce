using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Takes a link away.</summary>
public sealed class UnlinkTopic(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Guid targetId, string reason) => act.On(TopicDuties.Manage, op, id, version, s => s.File.Unlink(targetId, reason));
}
