using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Writes anew what a topic is and what the look into it found.</summary>
public sealed class ReviseTopic(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, TopicHead head) => act.On(TopicDuties.Manage, op, id, version, async s =>
    {
        await TopicScene.Department(s.Db, head.DepartmentId);
        await s.Guard(("title", "专题名称", head.Title), ("findings", "研判情况", head.Findings));
        s.File.Revise(head);
    });
}
