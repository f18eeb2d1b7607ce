using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;

namespace Oversight.Web.Features.Casework;

/// <summary>Goes on with a case of the simple procedure under the ordinary one.</summary>
public sealed class TurnOrdinary(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="reason">Why the spot is not the place for it.</param>
    public Task Run(Guid op, Guid caseId, int version, string reason) =>
        act.On(CaseworkDuties.TurnOrdinary, op, caseId, version, async s =>
        {
            var ordinary = await s.Db.Procedures.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(p => p.Code == Case.OrdinaryCode)
                ?? throw new RuleBroken("no-ordinary", "流程库中没有行政处罚普通程序，请联系法制室登记后再转为普通程序。", "办法第八条");
            s.Case.TurnOrdinary(s.Actor, ordinary, reason, s.NewId, s.Timing);
        });
}
