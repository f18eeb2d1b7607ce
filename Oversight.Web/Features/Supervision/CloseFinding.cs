using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>Closes a finding that turned out to be no fault.</summary>
public sealed class CloseFinding(Work work)
{
    /// <summary>Closes it with a reason.</summary>
    public Task Run(Guid op, Guid findingId, string reason) => work.Do(SupervisionDuties.CloseFinding, new Subject(Kinds.Finding, findingId), op, async (db, actor) =>
    {
        var finding = await db.Findings.FirstOrDefaultAsync(f => f.Id == findingId);
        if (finding is null || !actor.Sees(finding.DepartmentId))
            throw RuleBroken.NotVisible();
        await DraftNotice.DemandNoDraft(db, findingId);
        finding.Close(actor, reason);
    });
}
