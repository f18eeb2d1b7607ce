using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Enters what a case cost.</summary>
public sealed class AddCost(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="draft">What the form holds.</param>
    public Task Run(Guid op, Guid caseId, int version, CostDraft draft) =>
        act.On(CaseworkDuties.KeepFile, op, caseId, version, s => s.Case.AddCost(s.Actor, draft, s.NewId(), s.Timing));
}
