using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>Gives a draft up.</summary>
public sealed class DiscardBenchmark(BenchmarkWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => work.Do(DiscretionDuties.Discard, id, op, version, on => on.Benchmark.Discard(reason));
}
