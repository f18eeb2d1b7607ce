using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>审批延期.</summary>
public sealed class DecideComplaintExtension(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, bool granted, string opinion) => act.On(ComplaintDuties.DecideExtension, op, id, version, s =>
    {
        s.Guard(("opinion", "审批意见", opinion));
        s.Complaint.DecideExtension(s.Actor, granted, opinion, s.Timing);
    });
}
