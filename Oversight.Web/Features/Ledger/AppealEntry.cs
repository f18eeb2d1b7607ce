using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Ledger;

/// <summary>The head of a department appeals against an entry of the assessment ledger.</summary>
public sealed class AppealEntry(Work work)
{
    /// <summary>Appeals with reason and staged evidence.</summary>
    public Task Run(Guid op, Guid entryId, string reason, IReadOnlyList<Guid> evidence) => work.Do(LedgerDuties.AppealEntry, new Subject(Kinds.LedgerEntry, entryId), op, async (db, actor) =>
        (await Find(db, actor, entryId)).Appeal(actor, reason, await Staging.Take(db, actor, evidence), db.Act!.Now));

    internal static async Task<LedgerEntry> Find(OversightDb db, Actor actor, Guid entryId)
    {
        var entry = await db.LedgerEntries.FirstOrDefaultAsync(e => e.Id == entryId);
        return entry is not null && actor.Sees(entry.DepartmentId) ? entry : throw RuleBroken.NotVisible();
    }
}
