using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>退回答复.</summary>
public sealed class ReturnComplaintAnswer(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string opinion) => act.On(ComplaintDuties.Review, op, id, version, s =>
    {
        s.Guard(("opinion", "退回意见", opinion));
        s.Complaint.ReturnAnswer(s.Actor, opinion, s.Timing);
    });
}
