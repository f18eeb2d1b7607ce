using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>交办协办事项: a part of the work for a further department.</summary>
public sealed class SetComplaintTask(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Guid departmentId, Guid? officerId, string text, int days) => act.On(ComplaintDuties.SetTask, op, id, version, async s =>
    {
        s.Guard(("text", "协办内容", text));
        s.Complaint.SetTask(s.Actor, await s.Assignee(departmentId, officerId), text, days, s.NewId(), s.Timing);
    });
}
