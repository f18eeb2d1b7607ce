using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>申请延期, once.</summary>
public sealed class AskComplaintExtension(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, int days, string reason) => act.On(ComplaintDuties.AskExtension, op, id, version, s =>
    {
        s.Guard(("reason", "延期理由", reason));
        s.Complaint.AskExtension(s.Actor, days, reason, s.NewId(), s.Timing);
    });
}
