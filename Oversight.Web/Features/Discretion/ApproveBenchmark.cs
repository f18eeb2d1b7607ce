using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>Approves a checked version, in force from a day.</summary>
public sealed class ApproveBenchmark(BenchmarkWork work)
{
    /// <summary>Performs it; the document is its number or the minutes.</summary>
    public Task Run(Guid op, Guid id, int version, DateOnly from, string document) =>
        work.Do(DiscretionDuties.Approve, id, op, version, on => on.Benchmark.Approve(on.Actor, from, document, on.Registered, on.Today));
}
