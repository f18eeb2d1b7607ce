using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>The department says what it did.</summary>
public sealed class FinishTopicMeasure(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, int number, string result) => act.On(TopicDuties.FinishMeasure, op, id, version, async s =>
    {
        await s.Guard(("result", "落实情况", result));
        s.File.FinishMeasure(s.Actor, number, result, s.Now);
    });
}
