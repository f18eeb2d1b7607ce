using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Publications;

/// <summary>The proof of publications and checks, for all staff who see the ledger; the three administrators do not.</summary>
internal static class PublicationFiles
{
    /// <summary>How files of publications and checks are found.</summary>
    public static IReadOnlyList<FileOwner> Owners { get; } =
    [
        new(Kinds.Publication, (db, actor, id, file) => Closed(actor) ? Task.FromResult<EvidenceFile?>(null)
            : db.Publications.Where(p => p.Id == id).SelectMany(p => p.Proof).AsNoTracking().FirstOrDefaultAsync(f => f.Id == file)),
        new(Kinds.PublicationCheck, (db, actor, id, file) => Closed(actor) ? Task.FromResult<EvidenceFile?>(null)
            : db.PublicationChecks.Where(c => c.Id == id).SelectMany(c => c.Lines).SelectMany(l => l.Evidence).AsNoTracking().FirstOrDefaultAsync(f => f.Id == file)),
    ];

    private static bool Closed(Actor actor) => actor.Posts.All(p => p.Role.IsAdministrative());
}
