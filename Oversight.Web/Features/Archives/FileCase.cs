using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Archives;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Archives;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Archives;

/// <summary>Puts the file of a case away. Its PDF is made afterwards.</summary>
public sealed class FileCase(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it and returns the id of the archive.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version of the case that the page shows.</param>
    /// <param name="period">How long it is kept.</param>
    /// <param name="reason">Why longer than the table says, where it is.</param>
    /// <param name="files">Uploaded papers from outside the system.</param>
    public Task<Guid> Run(Guid op, Guid caseId, int version, RetentionPeriod period, string reason, IReadOnlyCollection<Guid> files) =>
        work.Do(ArchiveDuties.File, Subject.New(Kinds.Archive), op, async (db, actor) =>
        {
            var on = await db.Cases.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
            if (on is null || !actor.Sees(on.DepartmentId))
                throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Case, on, version, "case.party-revealed");
            if (await db.Archives.AnyAsync(a => a.CaseId == caseId))
                throw new RuleBroken("archived", "本案已有卷号，请打开归档案卷，启封后补充归档。", FilingTerm.Clause);
            var now = db.Act!.Now;
            var number = await NumberSeries.Take(db, CaseArchive.Series, ChinaTime.DayOf(now).Year);
            var card = new FilingCard(period, reason, await Staging.Take(db, actor, files));
            var archive = CaseArchive.File(ids.Next(now), on, await db.FilingPapers(caseId), card, RetentionRule.Of(RetentionTable.All, on), number, actor, () => ids.Next(now), now);
            db.Archives.Add(archive);
            return archive.Id;
        });
}
