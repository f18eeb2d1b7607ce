using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>Notes the alerts that were not explained in their term; those above the department are told by it.</summary>
public sealed class LapseAlerts(Work work, IDbContextFactory<OversightDb> contexts, IClock clock)
{
    /// <summary>Sweeps and returns how many lapsed.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var (now, lapsed) = (clock.Now, 0);
        List<Guid> late;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            late = await db.Alerts.Where(a => (a.State == AlertState.Raised || a.State == AlertState.Acknowledged) && a.ExplainDueAt <= now && a.LapsedAt == null)
                .OrderBy(a => a.ExplainDueAt).ThenBy(a => a.Ordinal).Select(a => a.Id).ToListAsync(cancellation);
        }

        foreach (var chunk in late.Chunk(WatchCases.Batch))
        {
            lapsed += await work.DoAsSystem(
                AlertDuties.Lapse, Subject.New(Kinds.Alert), DerivedId.Of("alert.lapse", DerivedId.Part(now), string.Join(',', chunk.Select(a => a.ToString("N")))),
                async (db, _) => (await db.Alerts.AsSplitQuery().Where(a => chunk.Contains(a.Id)).OrderBy(a => a.Ordinal).ToListAsync(cancellation)).Count(a => a.Lapse(db.Act!.Now)), cancellation);
        }

        return lapsed;
    }
}
