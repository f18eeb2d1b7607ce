using Oversight.Web.Features.Discretion;

namespace Oversight.Web.Jobs;

/// <summary>Checks discretion benchmarks again on what the register of items says today.</summary>
public sealed class BenchmarkSweep(RecheckBenchmarks recheck) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => recheck.Run(cancellation);
}
