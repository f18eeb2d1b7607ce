using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>
/// Marks confirmed sheets of adjustment as published where no act of publishing brings it about any more: a channel is no longer
/// required, or the power has ended meanwhile. Swept daily and at start.
/// </summary>
public sealed class CompleteAdjustments(Work work, IDbContextFactory<OversightDb> contexts, IClock clock)
{
    /// <summary>Sweeps and returns how many sheets were marked.</summary>
    /// <param name="cancellation">Cancels between two sheets.</param>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var marked = 0;
        foreach (var (id, version) in await Due(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            marked += await Mark(id, version, cancellation);
        }

        return marked;
    }

    // What was taken down again since is asked once more on the next day.
    private Task<int> Mark(Guid id, int version, CancellationToken cancellation) =>
        work.DoAsSystem(
            AdjustmentDuties.Publish, new Subject(Kinds.Adjustment, id), DerivedId.Of("adjustment.publish", id.ToString(), $"{version}", $"{ChinaTime.DayOf(clock.Now):yyyy-MM-dd}"),
            async (db, _) => await db.MarkPublished(await db.Adjustments.AsSplitQuery().Where(a => a.Id == id && a.State == AdjustmentState.Confirmed).ToListAsync(cancellation)), cancellation);

    private async Task<List<(Guid Id, int Version)>> Due(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var waiting = await db.Adjustments.AsNoTracking().AsSplitQuery().Where(a => a.State == AdjustmentState.Confirmed).OrderBy(a => a.Ordinal).ToListAsync(cancellation);
        return [.. (await db.Complete(waiting, ChinaTime.DayOf(clock.Now))).Select(a => (a.Id, a.Version))];
    }
}
