using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>回复协办事项.</summary>
public sealed class FinishComplaintTask(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, int number, string result, IReadOnlyList<Guid> files) => act.On(ComplaintDuties.FinishTask, op, id, version, async s =>
    {
        s.Guard(("result", "协办情况", result));
        s.Complaint.FinishTask(s.Actor, number, result, await s.Take("协办材料", files), s.Timing);
    });
}
