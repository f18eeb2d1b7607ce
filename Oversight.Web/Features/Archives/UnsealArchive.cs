using Oversight.Domain.Archives;

namespace Oversight.Web.Features.Archives;

/// <summary>Opens an archive again for something that was missing.</summary>
public sealed class UnsealArchive(ArchiveAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="archiveId">The archive.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid archiveId, int version, string reason) =>
        act.On(ArchiveDuties.Unseal, op, archiveId, version, s =>
        {
            s.Archive.Unseal(s.Case, s.Actor, reason, s.Now);
            return Task.FromResult(true);
        });
}
