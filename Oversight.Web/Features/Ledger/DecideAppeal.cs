using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Ledger;

/// <summary>The leader decides on an appeal, with reason and document number.</summary>
public sealed class DecideAppeal(Work work)
{
    /// <summary>Revokes or upholds the entry.</summary>
    public Task Run(Guid op, Guid entryId, bool revoke, string reason, string document) => work.Do(LedgerDuties.DecideAppeal, new Subject(Kinds.LedgerEntry, entryId), op, async (db, actor) =>
        (await AppealEntry.Find(db, actor, entryId)).Decide(actor, revoke, reason, document, db.Act!.Now));
}
