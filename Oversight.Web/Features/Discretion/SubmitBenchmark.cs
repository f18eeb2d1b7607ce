using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>Hands a draft to the legal check; the check of the tiers is made again here, whatever the page showed.</summary>
public sealed class SubmitBenchmark(BenchmarkWork work)
{
    /// <summary>Submits, with the explanation of what may stand.</summary>
    public Task Run(Guid op, Guid id, int version, string explanation) => work.Do(DiscretionDuties.Submit, id, op, version, on => on.Benchmark.Submit(on.Actor, explanation, on.Registered, on.NextId));
}
