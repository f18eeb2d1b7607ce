using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Discretion;

/// <summary>The one path of every act on a benchmark: it is loaded whole, with what the register of items says about the law today.</summary>
public sealed class BenchmarkWork(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs an act on a benchmark that the form saw at <paramref name="version"/>.</summary>
    public Task Do(Duty duty, Guid id, Guid op, int version, Action<BenchmarkAct> act) => work.Do(duty, new Subject(Kinds.Benchmark, id), op, async (db, actor) =>
    {
        var benchmark = await db.Benchmarks.AsSplitQuery().FirstOrDefaultAsync(b => b.Id == id) ?? throw RuleBroken.NotVisible();
        await stale.Refuse(db, Kinds.Benchmark, benchmark, version);
        var now = db.Act!.Now;
        act(new BenchmarkAct(db, actor, benchmark, await Registered(db, benchmark.ItemId, ChinaTime.DayOf(now)), () => ids.Next(now), ChinaTime.DayOf(now)));
        return true;
    });

    /// <summary>What the register says about the law of an item on a day; null where it is not in force.</summary>
    internal static async Task<RegisteredLaw?> Registered(OversightDb db, Guid itemId, DateOnly day) =>
        (await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == itemId))?.On(day) is { } version ? RegisteredLaw.Of(version) : null;
}

/// <summary>What an act on a benchmark works with.</summary>
public sealed record BenchmarkAct(OversightDb Db, Actor Actor, DiscretionBenchmark Benchmark, RegisteredLaw? Registered, Func<Guid> NextId, DateOnly Today);
