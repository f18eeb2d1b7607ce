using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Credit;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Credit;

/// <summary>A sweep: records that no batch holds take over what their cases say now. What changes nothing leaves no entry.</summary>
public sealed class FillCredits(Work work, DecisionReading reading, IDbContextFactory<OversightDb> contexts, IClock clock, IdSource ids) : ISweep
{
    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var filled = 0;
        foreach (var id in await Stale(cancellation))
        {
            filled += await work.DoAsSystem(CreditDuties.Fill, new Subject(Kinds.CreditRecord, id), ids.Next(clock.Now), async (db, _) =>
            {
                var record = await db.Free(db.CreditRecords).FirstOrDefaultAsync(r => r.Id == id);
                if (record is null || record.State is CreditState.Rejected or CreditState.Void)
                    return 0;
                var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == record.CaseId);
                return record.Fill((await reading.Of(db, on)).Sources, ShippedCreditStandard.Standard, () => ids.Next(db.Act!.Now)) ? 1 : 0;
            }, cancellation);
        }

        return filled;
    }

    private async Task<List<Guid>> Stale(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Free(db.CreditRecords.AsNoTracking()).Where(r => r.Kind != CreditKind.Withdrawal && (r.State == CreditState.Collecting || r.State == CreditState.Ready)).OrderBy(r => r.Ordinal).ToListAsync(cancellation);
        var stale = new List<Guid>();
        foreach (var record in rows)
        {
            var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == record.CaseId, cancellation);
            var values = CreditMapping.Apply(ShippedCreditStandard.Standard.Mapping, (await reading.Of(db, on)).Sources, CreditValues.Read(record.Typed?.Value));
            if (!string.Equals(record.Values?.Value, CreditValues.Write(values), StringComparison.Ordinal))
                stale.Add(record.Id);
        }

        return stale;
    }
}
