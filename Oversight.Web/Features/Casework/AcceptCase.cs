using Oversight.Domain.Casework;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Laws;

namespace Oversight.Web.Features.Casework;

/// <summary>立案, 受理, 启动: the case gets its number and steps, and the clocks start.</summary>
public sealed class AcceptCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid caseId, int version) =>
        act.On(CaseworkDuties.Accept, op, caseId, version, async s =>
        {
            var (item, procedure) = (await s.Item(), await s.Procedure());
            (await BasisStandings.Of(s.Db, item, s.Timing.Today)).Demand();
            s.Case.Accept(s.Actor, item, procedure, await s.Db.NextCaseNumber(s.Case.Category, s.Timing.Now), s.NewId, s.Timing);
        });
}
