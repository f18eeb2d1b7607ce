using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Complaints;

/// <summary>Links it with an item and a case.</summary>
public sealed class LinkComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Guid? itemId, Guid? caseId) => act.On(ComplaintDuties.Link, op, id, version, async s =>
    {
        if (itemId is { } item && !await s.Db.Items.AnyAsync(i => i.Id == item))
            throw new InvalidInput("item", "所选事项不存在，请重新选择。");
        if (caseId is { } file && !await s.Db.Cases.VisibleTo(s.Actor).AnyAsync(c => c.Id == file))
            throw new InvalidInput("case", "没有这个办件，请核对编号。");
        s.Complaint.LinkTo(s.Actor, itemId, caseId);
    });
}
