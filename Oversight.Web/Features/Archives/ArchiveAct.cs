using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Archives;

/// <summary>The common part of every act on one archive: it is loaded with its case for whoever may see that, at the version that the page shows.</summary>
public sealed class ArchiveAct(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs a verb of the archive.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="archiveId">The archive.</param>
    /// <param name="version">The version that the page shows; null where it does not matter.</param>
    /// <param name="verb">Calls the archive.</param>
    public Task<T> On<T>(Duty duty, Guid op, Guid archiveId, int? version, Func<ArchiveScene, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.Archive, archiveId), op, async (db, actor) =>
        {
            var archive = await db.Archives.AsSplitQuery().FirstOrDefaultAsync(a => a.Id == archiveId);
            if (archive is null || !actor.Sees(archive.DepartmentId))
                throw RuleBroken.NotVisible();
            if (version is { } shown)
                await stale.Refuse(db, Kinds.Archive, archive, shown, "archive.read");
            var on = await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == archive.CaseId);
            return await verb(new ArchiveScene(db, actor, archive, on, db.Act!.Now, () => ids.Next(db.Act.Now)));
        });
}

/// <summary>What a verb of an archive has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Archive">The archive.</param>
/// <param name="Case">Its case.</param>
/// <param name="Now">UTC.</param>
/// <param name="NewId">Gives ids.</param>
public sealed record ArchiveScene(OversightDb Db, Actor Actor, CaseArchive Archive, Case Case, DateTime Now, Func<Guid> NewId);
