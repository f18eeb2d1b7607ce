using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>Ends an approved version without a successor.</summary>
public sealed class EndBenchmark(BenchmarkWork work)
{
    /// <summary>Performs it; cases opened until the last day stay under it.</summary>
    public Task Run(Guid op, Guid id, int version, DateOnly lastDay, string reason) =>
        work.Do(DiscretionDuties.End, id, op, version, on => on.Benchmark.End(lastDay, reason, on.Today));
}
