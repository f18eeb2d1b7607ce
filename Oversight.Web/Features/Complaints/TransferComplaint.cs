using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>转送: to the body that is competent.</summary>
public sealed class TransferComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string to, string text) => act.On(ComplaintDuties.Decide, op, id, version, s =>
    {
        s.Guard(("to", "接收机关", to), ("text", "转送理由", text));
        s.Complaint.Transfer(s.Actor, to, text, s.Timing);
    });
}
