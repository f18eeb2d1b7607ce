using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>收回.</summary>
public sealed class TakeBackComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(ComplaintDuties.Assign, op, id, version, s =>
    {
        s.Guard(("reason", "收回理由", reason));
        s.Complaint.TakeBack(s.Actor, reason, s.Timing);
    });
}
