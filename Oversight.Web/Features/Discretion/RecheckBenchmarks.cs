using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Discretion;

/// <summary>
/// Checks benchmarks again when what the register says about their items changed: in the act that changes it, and at night for versions
/// that took effect at midnight. The counts that the list filters by are those that the page shows.
/// </summary>
public sealed class RecheckBenchmarks(Work work, IDbContextFactory<OversightDb> contexts, IClock clock)
{
    /// <summary>Sweeps and returns how many counts moved; usually none.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var moved = 0;
        foreach (var (id, state) in await Changed(cancellation))
        {
            moved += await work.DoAsSystem(DiscretionDuties.Recheck, new Subject(Kinds.Benchmark, id), DerivedId.Of("benchmark.recheck", id.ToString(), state), async (db, _) =>
                await db.Benchmarks.AsSplitQuery().FirstOrDefaultAsync(b => b.Id == id) is { } benchmark
                    && benchmark.Recheck(await BenchmarkWork.Registered(db, benchmark.ItemId, ChinaTime.DayOf(db.Act!.Now))), cancellation) ? 1 : 0;
        }

        return moved;
    }

    /// <summary>Checks the benchmarks of items that the running act just changed.</summary>
    internal static async Task Of(OversightDb db, IEnumerable<PowerItem> items)
    {
        var (today, changed) = (ChinaTime.DayOf(db.Act!.Now), items.ToDictionary(i => i.Id));
        foreach (var benchmark in await db.Benchmarks.AsSplitQuery().Where(b => changed.Keys.Contains(b.ItemId)).OrderBy(b => b.Ordinal).ToListAsync())
            benchmark.Recheck(Law(changed[benchmark.ItemId], today));
    }

    private static RegisteredLaw? Law(PowerItem? item, DateOnly day) => item?.On(day) is { } version ? RegisteredLaw.Of(version) : null;

    // The key of the act tells the state that was found, so that two nodes do it once and a later change is done again.
    private async Task<List<(Guid Id, string State)>> Changed(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = ChinaTime.DayOf(clock.Now);
        var open = await db.Benchmarks.AsNoTracking().AsSplitQuery().Where(b => b.State != BenchmarkState.Ended && b.State != BenchmarkState.Discarded).OrderBy(b => b.Ordinal).ToListAsync(cancellation);
        var ids = open.Select(b => b.ItemId).Distinct().ToList();
        var items = await db.Items.AsNoTracking().AsSplitQuery().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);
        return
        [
            .. open.Where(b => b.Recheck(Law(items.GetValueOrDefault(b.ItemId), today))).Select(b => (b.Id, $"{b.Version} {today:yyyy-MM-dd} {b.RedFaults} {b.AmberFaults}")),
        ];
    }
}
