using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Credit;

/// <summary>A sweep: what was not sent in its term is noted as late, once.</summary>
public sealed class LapseCredits(Work work, IDbContextFactory<OversightDb> contexts, IClock clock) : ISweep
{
    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var (now, lapsed) = (clock.Now, 0);
        List<Guid> late;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
            late = await db.Unsent(db.CreditRecords.Where(r => r.LapsedAt == null && r.DueAt <= now)).Select(r => r.Id).ToListAsync(cancellation);
        foreach (var id in late)
        {
            lapsed += await work.DoAsSystem(CreditDuties.Lapse, new Subject(Kinds.CreditRecord, id), DerivedId.Of("credit.lapse", id.ToString(), $"{now:yyyyMMdd}"), async (db, _) =>
                await db.Unsent(db.CreditRecords).FirstOrDefaultAsync(r => r.Id == id) is { } record && record.Lapse(db.Act!.Now) ? 1 : 0, cancellation);
        }

        return lapsed;
    }
}
