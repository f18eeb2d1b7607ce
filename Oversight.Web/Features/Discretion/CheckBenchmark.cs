using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>The legal check of a submitted version, by a second person.</summary>
public sealed class CheckBenchmark(BenchmarkWork work)
{
    /// <summary>Lets it pass with an opinion.</summary>
    public Task Run(Guid op, Guid id, int version, string opinion) => work.Do(DiscretionDuties.Check, id, op, version, on => on.Benchmark.Check(on.Actor, opinion));
}
