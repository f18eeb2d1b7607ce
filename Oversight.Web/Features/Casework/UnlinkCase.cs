using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Undoes a link of a case.</summary>
public sealed class UnlinkCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="linkId">The link.</param>
    public Task Run(Guid op, Guid caseId, int version, Guid linkId) =>
        act.On(CaseworkDuties.KeepFile, op, caseId, version, s => s.Case.Unlink(s.Actor, linkId));
}
