using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>Rewrites a draft, or drafts the next version where none is open.</summary>
public sealed class ReviseBenchmark(BenchmarkWork work)
{
    /// <summary>Saves what was filled in on <paramref name="version"/>.</summary>
    public Task Run(Guid op, Guid id, int version, BenchmarkText text) => work.Do(DiscretionDuties.Revise, id, op, version, on =>
    {
        if (on.Benchmark.State == BenchmarkState.Drafted)
            on.Benchmark.Revise(on.Actor, text, on.Registered, on.NextId);
        else
            on.Benchmark.DraftNext(on.Actor, text, on.Registered, on.NextId);
    });
}
