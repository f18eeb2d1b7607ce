using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints;

/// <summary>办结.</summary>
public sealed class CloseComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(ComplaintDuties.Close, op, id, version, async s =>
    {
        s.Guard(("reason", "办结说明", reason));
        s.Complaint.Close(s.Actor, reason, await s.Db.Of(Parameters.LeastCalls), s.Timing);
    });
}
