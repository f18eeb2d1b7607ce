using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints;

/// <summary>审核通过并答复: the answer goes out, also to those whose complaint was joined to this one.</summary>
public sealed class ApproveComplaintAnswer(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string opinion) => act.On(ComplaintDuties.Review, op, id, version, async s =>
    {
        s.Guard(("opinion", "审核意见", opinion));
        var days = await s.Db.Of(Parameters.CallDays);
        s.Complaint.ApproveAnswer(s.Actor, opinion, days, s.Timing);
        foreach (var joined in await s.Db.Complaints.AsSplitQuery().Where(c => c.MainId == id && (c.State == ComplaintState.Accepted || c.State == ComplaintState.Assigned)).ToListAsync())
        {
            s.Guard(joined, ("text", "答复内容", s.Complaint.Reply!.Text));
            joined.TakeAnswer(s.Complaint, days, s.NewId(), s.Timing);
        }
    });
}
