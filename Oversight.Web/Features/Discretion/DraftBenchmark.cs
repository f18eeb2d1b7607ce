using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Discretion;

/// <summary>Drafts the benchmark of a power item.</summary>
public sealed class DraftBenchmark(Work work, IdSource ids)
{
    /// <summary>Drafts and returns the id.</summary>
    public Task<Guid> Run(Guid op, NewBenchmark draft) => work.Do(DiscretionDuties.Draft, Subject.New(Kinds.Benchmark), op, async (db, actor) =>
    {
        var now = db.Act!.Now;
        var benchmark = await Draft(db, actor, draft, () => ids.Next(now), ChinaTime.DayOf(now));
        return benchmark.Id;
    });

    internal static async Task<DiscretionBenchmark> Draft(OversightDb db, Actor actor, NewBenchmark draft, Func<Guid> nextId, DateOnly today)
    {
        var item = await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == draft.ItemId) ?? throw new InvalidInput("item", "请选择权责清单中的事项。");
        var version = item.Demand(today);
        var scope = draft.Scope.Trim();
        var codes = await db.Benchmarks.Where(b => b.ItemId == item.Id).Select(b => new { b.Code, b.Scope }).ToListAsync();
        codes.AddRange(db.Benchmarks.Local.Where(b => b.ItemId == item.Id).Select(b => new { b.Code, b.Scope }));
        if (codes.Exists(c => string.Equals(c.Scope, scope, StringComparison.Ordinal)))
            throw new RuleBroken("exists", $"事项{item.Code}{(scope.Length > 0 ? $"（{scope}）" : "")}已有裁量基准，请在原基准上起草新版本，或另写适用对象。", BenchmarkLint.Clause);
        var origin = new BenchmarkOrigin($"{item.Code}-CL{codes.Count + 1:00}", item.Id, version.Name, scope, draft.Source, draft.Unconfirmed);
        var benchmark = DiscretionBenchmark.Draft(origin, actor, draft.Text, RegisteredLaw.Of(version), nextId);
        db.Benchmarks.Add(benchmark);
        return benchmark;
    }
}

/// <summary>A benchmark to be drafted.</summary>
/// <param name="ItemId">The power item.</param>
/// <param name="Text">What it says and why.</param>
/// <param name="Scope">What part of the item it is for, or empty.</param>
/// <param name="Source">Where it was taken from, or empty.</param>
/// <param name="Unconfirmed">Whether it waits for confirmation (待核定).</param>
public sealed record NewBenchmark(Guid ItemId, BenchmarkText Text, string Scope = "", string Source = "", bool Unconfirmed = false);
