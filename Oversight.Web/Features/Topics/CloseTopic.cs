using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Ends a topic file.</summary>
public sealed class CloseTopic(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(TopicDuties.Manage, op, id, version, async s =>
    {
        await s.Guard(("reason", "结束说明", reason));
        s.File.Close(reason, s.Now);
    });
}
