using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Lengthens the statutory limit once (行政处罚法第六十条).</summary>
public sealed class ExtendStatutoryLimit(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="length">By how many of the limit's own units.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid caseId, int version, int length, string reason) =>
        act.On(CaseworkDuties.Extend, op, caseId, version, s => s.Case.ExtendStatutoryLimit(s.Actor, length, reason, s.NewId(), s.Timing));
}
