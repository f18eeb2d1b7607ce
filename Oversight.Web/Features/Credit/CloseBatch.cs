using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Credit;

/// <summary>Closes a batch over every record that is ready and free. Two who close at once make one batch: the second finds nothing left.</summary>
public sealed class CloseBatch(Work work, IdSource ids, ArchiveBatches archive)
{
    /// <summary>Performs it, makes the files, and returns the id of the batch.</summary>
    /// <param name="op">Idempotency key.</param>
    public async Task<Guid> Run(Guid op)
    {
        var id = await work.Do(CreditDuties.Close, Subject.New(Kinds.CreditBatch), op, async (db, actor) =>
        {
            var now = db.Act!.Now;
            var early = await db.Early(db.CreditRecords.AsNoTracking()).Where(r => r.State == CreditState.Ready).Select(r => r.Id).ToListAsync();
            var ready = await db.Free(db.CreditRecords.AsNoTracking()).Where(r => r.State == CreditState.Ready && !early.Contains(r.Id))
                .OrderBy(r => r.Ordinal).Take(CreditBatch.MostLines).Select(r => new CreditEntry(r.Id, r.DocumentNumber, r.Kind)).ToListAsync();
            if (ready.Count == 0)
                throw new RuleBroken("nothing-ready", "没有可报送的信用信息；请先补齐待完善的记录，已封批的不能重复报送。", CreditRecord.Clause);
            var batch = CreditBatch.Close(ids.Next(now), await NumberSeries.Take(db, CreditBatch.Prefix, ChinaTime.DayOf(now).Year), ready, actor, () => ids.Next(now), now);
            db.CreditBatches.Add(batch);
            return batch.Id;
        });
        await archive.One(id, CancellationToken.None);
        return id;
    }
}
