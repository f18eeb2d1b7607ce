using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Disclosures;

/// <summary>A sweep: what was neither published nor withheld in its term is noted as late, once.</summary>
public sealed class LapseDisclosures(Work work, IDbContextFactory<OversightDb> contexts, IClock clock) : ISweep
{
    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var (now, lapsed) = (clock.Now, 0);
        List<(Guid Id, DateTime DueAt)> late;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
            late = [.. (await db.Disclosures.Where(d => !d.Stopped && d.LapsedAt == null && d.DueAt <= now).Select(d => new { d.Id, d.DueAt }).ToListAsync(cancellation)).Select(d => (d.Id, d.DueAt))];
        foreach (var (id, due) in late)
        {
            lapsed += await work.DoAsSystem(DisclosureDuties.Lapse, new Subject(Kinds.Disclosure, id), DerivedId.Of("disclosure.lapse", id.ToString(), DerivedId.Part(due)), async (db, _) =>
                (await db.Disclosures.AsSplitQuery().FirstAsync(d => d.Id == id)).Lapse(db.Act!.Now) ? 1 : 0, cancellation);
        }

        return lapsed;
    }
}
