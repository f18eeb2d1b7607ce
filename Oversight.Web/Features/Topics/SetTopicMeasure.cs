using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Has a department do something about a topic.</summary>
public sealed class SetTopicMeasure(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string text, Guid departmentId, DateOnly dueOn) => act.On(TopicDuties.Manage, op, id, version, async s =>
    {
        var department = await TopicScene.Department(s.Db, departmentId);
        await s.Guard(("text", "措施", text));
        s.File.SetMeasure(text, departmentId, department, dueOn, s.Actor, s.NewId(), s.Today, s.Now);
    });
}
