using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;

namespace Oversight.Web.Features.Casework;

/// <summary>Gives a case to another officer of the department.</summary>
public sealed class ReassignCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="handlerId">Who handles it from now on.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, Guid handlerId, string reason) =>
        act.On(CaseworkDuties.Reassign, op, caseId, version, async s =>
        {
            var (department, today) = (s.Case.DepartmentId, s.Timing.Today);
            var handlesHere = await s.Db.Posts.AnyAsync(p => p.DepartmentId == department && p.Role == Role.Officer
                && p.Holdings.Any(h => h.OfficerId == handlerId && h.From <= today && (h.Through == null || h.Through >= today)));
            s.Case.Reassign(s.Actor, handlerId, handlesHere, reason, s.NewId());
        });
}
