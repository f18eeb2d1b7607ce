using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Takes a topic file up again.</summary>
public sealed class ReopenTopic(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(TopicDuties.Manage, op, id, version, s => s.File.Reopen(reason));
}
