using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>Enters that the other body has received it.</summary>
public sealed class ReceiveTransfer(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, DateOnly on, IReadOnlyList<Guid> files) => act.On(ComplaintDuties.Decide, op, id, version, async s =>
    {
        s.Complaint.ReceiveTransfer(s.Actor, on, await s.Take("回执", files), s.Timing);
    });
}
