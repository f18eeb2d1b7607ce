using Oversight.Domain.Archives;
using Oversight.Infrastructure.Files;

namespace Oversight.Web.Features.Archives;

/// <summary>Puts an unsealed file away again, as a further version.</summary>
public sealed class SupplementArchive(ArchiveAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="archiveId">The archive.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="note">What was added.</param>
    /// <param name="files">Uploaded papers from outside the system.</param>
    public Task Run(Guid op, Guid archiveId, int version, string note, IReadOnlyCollection<Guid> files) =>
        act.On(ArchiveDuties.Supplement, op, archiveId, version, async s =>
        {
            s.Archive.Supplement(s.Case, await s.Db.FilingPapers(s.Case.Id), note, await Staging.Take(s.Db, s.Actor, files), s.Actor, s.NewId(), s.Now);
            return true;
        });
}
