using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>移交: the department hands it on with a reason.</summary>
public sealed class HandOnComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Guid departmentId, Guid? officerId, string reason) => act.On(ComplaintDuties.HandOn, op, id, version, async s =>
    {
        s.Guard(("reason", "移交理由", reason));
        s.Complaint.HandOn(s.Actor, await s.Assignee(departmentId, officerId), reason, s.NewId(), s.Timing);
    });
}
