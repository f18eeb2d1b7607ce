using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>Returns a version to be changed.</summary>
public sealed class ReturnBenchmark(BenchmarkWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, string reason) => work.Do(DiscretionDuties.Return, id, op, version, on => on.Benchmark.Return(on.Actor, reason));
}
