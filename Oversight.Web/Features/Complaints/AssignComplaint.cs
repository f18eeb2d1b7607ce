using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>派发: to a department, at 举报保密 to a named person of it.</summary>
public sealed class AssignComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Guid departmentId, Guid? officerId, string text) => act.On(ComplaintDuties.Assign, op, id, version, async s =>
    {
        s.Guard(("text", "办理要求", text));
        s.Complaint.Assign(s.Actor, await s.Assignee(departmentId, officerId), text, s.NewId(), s.Timing);
    });
}
