using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Links a complaint, a hotline order or another case.</summary>
public sealed class LinkCase(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="kind">What is linked.</param>
    /// <param name="number">Its number.</param>
    public Task Run(Guid op, Guid caseId, int version, CaseLinkKind kind, string number) =>
        act.On(CaseworkDuties.KeepFile, op, caseId, version, s => s.Case.Link(s.Actor, kind, number, s.NewId()));
}
