using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>解除关联.</summary>
public sealed class PartComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(ComplaintDuties.Link, op, id, version, s =>
    {
        s.Guard(("reason", "解除关联的理由", reason));
        s.Complaint.Part(s.Actor, reason);
    });
}
