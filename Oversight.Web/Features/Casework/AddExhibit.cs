using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>Adds a piece of evidence to a case.</summary>
public sealed class AddExhibit(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="draft">What the form holds.</param>
    /// <param name="files">Uploaded files.</param>
    public Task Run(Guid op, Guid caseId, int version, ExhibitDraft draft, IReadOnlyCollection<Guid> files) =>
        act.On(CaseworkDuties.KeepFile, op, caseId, version, async s => s.Case.AddExhibit(s.Actor, draft, await s.Take(files), s.NewId(), s.Timing));
}
