using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Casework;

/// <summary>Past decisions like a draft: of the same item, in the last two years, and of the same tier where one is chosen; what fell is no example (办法第十四条).</summary>
public sealed class SimilarDecisions(Reads reads)
{
    /// <summary>How far back, months.</summary>
    public const int Months = 24;

    private const int MostListed = 20;
    private const int MostCounted = 2000;

    /// <summary>The benchmarks under which a case is decided: those in force when it was registered.</summary>
    /// <param name="itemId">The item of the case.</param>
    /// <param name="registeredAt">UTC.</param>
    public Task<IReadOnlyList<StandingBenchmark>> Benchmarks(Guid itemId, DateTime registeredAt) => reads.Ask((db, _) => db.BenchmarksOn(itemId, Domain.Time.ChinaTime.DayOf(registeredAt)));

    /// <summary>The decisions, with the spread of their fines for one unit. Whose rows the asker may not read come without an address.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="exceptCaseId">The case that is being decided.</param>
    /// <param name="tier">Benchmark and number of the tier; null for every decision of the item.</param>
    public Task<SimilarList> Of(Guid itemId, Guid exceptCaseId, (Guid Benchmark, int Tier)? tier) => reads.Ask(async (db, actor) =>
    {
        var since = reads.Now.AddMonths(-Months);
        var decided = db.Cases.Where(c => c.ItemId == itemId && c.Id != exceptCaseId && c.DecidedAt >= since)
            .SelectMany(c => c.Decisions.Where(d => d.DecidedAt != null && d.RevokedFor == null), (c, d) => new
            {
                c.Id,
                c.Number,
                c.DepartmentId,
                d.Outcome,
                d.Fine,
                d.FineQuantity,
                DecidedAt = d.DecidedAt!.Value,
                Weighed = c.Discretions.Where(x => x.DecisionId == d.Id).Select(x => new { x.BenchmarkId, x.TierNumber, x.Outside }).FirstOrDefault(),
            });
        if (tier is var (benchmark, number) && tier is not null)
            decided = decided.Where(d => d.Weighed!.BenchmarkId == benchmark && d.Weighed.TierNumber == number);
        var rows = await decided.OrderByDescending(d => d.DecidedAt).Take(MostCounted).ToListAsync();
        var fines = rows.Where(r => r is { Outcome: DecisionOutcome.Penalty, Fine: not null }).Select(r => PerUnit(r.Fine!.Value, r.FineQuantity)).Order().ToList();
        return new SimilarList(
            rows.Count,
            rows.Count(r => r.Outcome == DecisionOutcome.NoPenalty),
            fines.Count,
            Spread.Of(fines),
            [.. rows.Take(MostListed).Select(r => new SimilarDecision(
                actor.Sees(r.DepartmentId) ? r.Id : null, actor.Sees(r.DepartmentId) ? r.Number : null, r.Outcome, r.Fine, r.Fine is { } fine ? PerUnit(fine, r.FineQuantity) : null, r.DecidedAt, r.Weighed?.TierNumber, r.Weighed?.Outside ?? false))]);
    });

    private static long PerUnit(long fine, long quantity) => quantity > 0 ? (long)((Int128)fine * 100 / quantity) : fine;
}

/// <summary>Past decisions.</summary>
/// <param name="Count">How many.</param>
/// <param name="Exempt">Of these, 不予处罚.</param>
/// <param name="Fined">Of these, with a fine.</param>
/// <param name="Spread">Spread of the fines; null for fewer than five.</param>
/// <param name="Listed">The latest of them.</param>
public sealed record SimilarList(int Count, int Exempt, int Fined, Spread? Spread, IReadOnlyList<SimilarDecision> Listed);

/// <summary>One past decision; nothing that leads to the case where the asker may not see it.</summary>
public sealed record SimilarDecision(Guid? CaseId, string? Number, DecisionOutcome Outcome, long? Fine, long? PerUnit, DateTime DecidedAt, int? Tier, bool Outside);

/// <summary>The five figures of a distribution, 分.</summary>
public sealed record Spread(long Least, long Lower, long Median, long Upper, long Most)
{
    /// <summary>Fewest values from which figures are told (fewer are only listed).</summary>
    public const int Fewest = 5;

    /// <summary>The figures of sorted values; null for too few. Quartiles lie between the nearest ranks.</summary>
    public static Spread? Of(IReadOnlyList<long> sorted) => sorted.Count < Fewest
        ? null
        : new Spread(sorted[0], At(sorted, 1), At(sorted, 2), At(sorted, 3), sorted[^1]);

    // The value at so many quarters of the way, in between as far as it lies in between.
    private static long At(IReadOnlyList<long> sorted, int quarters)
    {
        var (index, rest) = Math.DivRem((sorted.Count - 1) * quarters, 4);
        return rest == 0 ? sorted[index] : sorted[index] + ((sorted[index + 1] - sorted[index]) * rest / 4);
    }
}
