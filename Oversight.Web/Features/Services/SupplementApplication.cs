using Oversight.Domain.Services;

namespace Oversight.Web.Features.Services;

/// <summary>补正: the applicant sends what was missing.</summary>
public sealed class SupplementApplication(ApplicationAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application that number and code opened.</param>
    /// <param name="note">What they say to it, or empty.</param>
    /// <param name="files">What was kept of the upload.</param>
    public Task Run(Guid op, Guid id, string note, IReadOnlyList<KeptUpload> files) =>
        act.OnOwn(ServicesDuties.Supplement, op, id, s => s.Application.Supplement(note, [.. files.Select(f => f.As(s.NewId(), s.Actor, s.Timing.Now))], s.NewId, s.Timing));
}
