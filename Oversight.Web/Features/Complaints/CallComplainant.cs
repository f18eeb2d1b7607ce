using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>回访: what the complainant says to the answer.</summary>
public sealed class CallComplainant(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, CallOutcome outcome, string reason) => act.On(ComplaintDuties.CallBack, op, id, version, s =>
    {
        s.Guard(("reason", "原因", reason));
        s.Complaint.CallBack(s.Actor, outcome, reason, s.NewId(), s.Timing);
    });
}
