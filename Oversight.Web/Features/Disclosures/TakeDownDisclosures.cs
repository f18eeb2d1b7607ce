using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Disclosures;

/// <summary>A sweep: what has been in public for its time comes down. The public pages do not wait for it; they go by the day themselves.</summary>
public sealed class TakeDownDisclosures(Work work, CaseAct cases, IDbContextFactory<OversightDb> contexts, IClock clock) : ISweep
{
    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var (today, down) = (ChinaTime.DayOf(clock.Now), 0);
        List<Guid> over;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
            over = await db.Disclosures.Where(d => d.State == DisclosureState.Published && d.Until < today).Select(d => d.Id).ToListAsync(cancellation);
        foreach (var id in over)
        {
            down += await work.DoAsSystem(DisclosureDuties.TakeDown, new Subject(Kinds.Disclosure, id), DerivedId.Of("disclosure.take-down", id.ToString(), $"{today:yyyy-MM-dd}"), async (db, _) =>
            {
                var disclosure = await db.Disclosures.AsSplitQuery().FirstAsync(d => d.Id == id);
                if (!disclosure.IsOver(ChinaTime.DayOf(db.Act!.Now)))
                    return 0;
                disclosure.TakeDown(await db.PublishedDecisions.FirstAsync(p => p.Id == disclosure.PublicId), await cases.Timing(db));
                return 1;
            }, cancellation);
        }

        return down;
    }
}
