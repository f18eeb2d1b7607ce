using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>Changes the confidentiality: the data key is wrapped anew for those who may know.</summary>
public sealed class SetComplaintLevel(ComplaintAct act, ComplaintVault vault)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Confidentiality level, string reason) => act.On(ComplaintDuties.SetLevel, op, id, version, s =>
    {
        s.Guard(("reason", "调整理由", reason));
        s.Complaint.SetLevel(s.Actor, level, reason, vault.Rewrap(s.Complaint, ComplaintCircles.Of(level, s.Complaint.Target)), s.NewId);
    });
}
