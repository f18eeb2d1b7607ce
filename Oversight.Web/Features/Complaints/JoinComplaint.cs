using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints;

/// <summary>关联重复件: the work is done once, each keeps its own clock, answer and satisfaction.</summary>
public sealed class JoinComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string mainNumber) => act.On(ComplaintDuties.Link, op, id, version, async s =>
    {
        var number = ComplaintNumber.Read(mainNumber);
        var main = await s.Db.Complaints.VisibleTo(s.Actor).AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Number == number) ?? throw new InvalidInput("main", "没有这个投诉，或者您无权查看，请核对编号。");
        if (await s.Db.Complaints.AnyAsync(c => c.MainId == id))
            throw new RuleBroken("is-main", "已有其他件关联到该件，请先解除后再关联。", "办法第十三条");
        s.Complaint.Join(s.Actor, main);
        if (!main.HasReplied || main.Reply is not { } reply || s.Complaint.State == ComplaintState.Answered)
            return;

        // The work is done and the answer is out: this complainant hears it now, and is asked by themselves.
        s.Guard(("main", "主件的答复内容", reply.Text));
        s.Complaint.TakeAnswer(main, await s.Db.Of(Parameters.CallDays), s.NewId(), s.Timing);
    });
}
