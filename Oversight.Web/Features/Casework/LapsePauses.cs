using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Casework;

/// <summary>A sweep: pauses that have lasted as long as their ground allows end, and the clocks run on. Run twice it does nothing twice.</summary>
public sealed class LapsePauses(Work work, CaseAct act, IDbContextFactory<OversightDb> contexts, IClock clock, IdSource ids) : ISweep
{
    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var (now, ended) = (clock.Now, 0);
        await using var read = await contexts.CreateDbContextAsync(cancellation);
        var over = await read.Cases.AsNoTracking()
            .Open().Where(c => c.State == CaseState.Suspended && c.Pauses.Any(p => p.To == null && p.Until < now))
            .Select(c => c.Id)
            .ToListAsync(cancellation);
        foreach (var id in over)
        {
            var lapsed = await work.DoAsSystem(CaseworkDuties.LapsePause, new Subject(Kinds.Case, id), ids.Next(now), async (db, _) =>
                (await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == id)).LapsePause(await act.Timing(db)), cancellation);
            ended += lapsed ? 1 : 0;
        }

        return ended;
    }
}
