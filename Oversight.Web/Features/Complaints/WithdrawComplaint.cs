using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>撤回, as the complainant told the staff.</summary>
public sealed class WithdrawComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(ComplaintDuties.Withdraw, op, id, version, s =>
    {
        s.Guard(("reason", "撤回情况", reason));
        s.Complaint.Withdraw(s.Actor, reason, s.Timing);
    });
}
