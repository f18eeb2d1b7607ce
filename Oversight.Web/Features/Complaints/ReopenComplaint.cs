using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>重新办理, once.</summary>
public sealed class ReopenComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(ComplaintDuties.Reopen, op, id, version, s =>
    {
        s.Guard(("reason", "重新办理的理由", reason));
        s.Complaint.Reopen(s.Actor, reason, s.Timing);
    });
}
