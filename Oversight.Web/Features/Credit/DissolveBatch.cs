using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Credit;

namespace Oversight.Web.Features.Credit;

/// <summary>Frees the records of a batch that was not sent. What its decision lost meanwhile is not sent any more, and needs no withdrawal.</summary>
public sealed class DissolveBatch(CreditAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The batch.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    /// <param name="declared">Whether it is declared that files which were taken were not sent.</param>
    public Task Run(Guid op, Guid id, int version, string reason, bool declared = false) => act.OnBatch(CreditDuties.Dissolve, op, id, version, async (db, _, batch) =>
    {
        batch.Dissolve(reason, declared);
        var fallen = await db.Fallen(id).OrderBy(r => r.Ordinal).ToListAsync();
        if (fallen.Count == 0)
            return true;
        var (ids, cases) = (fallen.ConvertAll(r => r.Id), fallen.ConvertAll(r => r.CaseId));
        var decisions = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).SelectMany(c => c.Decisions).Where(d => d.RevokedFor != null).ToDictionaryAsync(d => d.Id);
        var withdrawals = await db.Free(db.Early(db.CreditRecords)).Where(r => r.State != CreditState.Void && ids.Contains(r.FormerId!.Value)).OrderBy(r => r.Ordinal).ToListAsync();
        foreach (var record in fallen.Concat(withdrawals))
        {
            var how = decisions[record.DecisionId];
            record.Cancel(new Revocation(how.RevokedFor!.Value, how.RevokedBy!, how.RevokedOn!.Value, how.RevokedReason!));
        }

        return true;
    });
}
