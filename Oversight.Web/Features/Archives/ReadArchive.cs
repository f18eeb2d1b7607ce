using Oversight.Domain.Archives;

namespace Oversight.Web.Features.Archives;

/// <summary>Enters that somebody reads a volume and what for; the entry opens the PDF to them for a while.</summary>
public sealed class ReadArchive(ArchiveAct act)
{
    /// <summary>Performs it and returns the id of the entry.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="archiveId">The archive.</param>
    /// <param name="volume">Which version of it.</param>
    /// <param name="purpose">What for.</param>
    public Task<Guid> Run(Guid op, Guid archiveId, int volume, string purpose) =>
        act.On(ArchiveDuties.Read, op, archiveId, null, s =>
        {
            var id = s.NewId();
            s.Archive.Read(volume, purpose, s.Actor, id, s.Now);
            return Task.FromResult(id);
        });
}
