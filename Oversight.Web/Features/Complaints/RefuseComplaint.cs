using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>不予受理: on a lawful ground, with a text that the complainant reads.</summary>
public sealed class RefuseComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, RefusalGround ground, Guid? scopeId, string text) => act.On(ComplaintDuties.Decide, op, id, version, async s =>
    {
        s.Guard(("text", "不予受理的理由和建议", text));
        var scope = scopeId is { } wanted ? await s.Db.ComplaintScopes.AsNoTracking().FirstOrDefaultAsync(x => x.Id == wanted && x.Active) : null;
        s.Complaint.Refuse(s.Actor, ground, scope, text, s.Timing);
    });
}
