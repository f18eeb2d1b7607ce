using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Credit;

/// <summary>The common part of every act on one credit record or batch.</summary>
public sealed class CreditAct(Work work, CaseAct cases, DecisionReading reading, IdSource ids, StaleForm stale)
{
    /// <summary>Performs a verb of a record, for whoever may see its case and while no live batch holds it.</summary>
    public Task<T> OnRecord<T>(Duty duty, Guid op, Guid id, int version, bool free, Func<CreditScene, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.CreditRecord, id), op, async (db, actor) =>
        {
            var record = await db.CreditRecords.AsSplitQuery().FirstOrDefaultAsync(r => r.Id == id);
            if (record is null || !actor.Sees(record.DepartmentId))
                throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.CreditRecord, record, version);
            if (free && await db.LiveLines().AnyAsync(l => l.LiveRecordId == id))
                throw new RuleBroken("in-batch", "本条信用信息已列入批次，不能直接更正；报送前请由法制室拆批，已接收的请提出变更。", CreditRecord.Clause);
            var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == record.CaseId);
            return await verb(new CreditScene(db, actor, record, await reading.Of(db, on), await cases.Timing(db), () => ids.Next(db.Act!.Now)));
        });

    /// <summary>Performs a verb of a batch.</summary>
    public Task<T> OnBatch<T>(Duty duty, Guid op, Guid id, int version, Func<OversightDb, Actor, CreditBatch, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.CreditBatch, id), op, async (db, actor) =>
        {
            var batch = await db.CreditBatches.AsSplitQuery().FirstOrDefaultAsync(b => b.Id == id) ?? throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.CreditBatch, batch, version, "batch.archived", "batch.files-taken");
            return await verb(db, actor, batch);
        });
}

/// <summary>What a verb of a record has at hand.</summary>
public sealed record CreditScene(OversightDb Db, Actor Actor, CreditRecord Record, DecisionWords Words, CaseTiming Timing, Func<Guid> NewId);
