using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Clients;

namespace Oversight.Web.Jobs;

/// <summary>Throws away notes of interface requests that are older than ninety days.</summary>
public sealed class DiscardOldCalls(ApiCallLog calls, IClock clock) : ISweep
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => calls.Forget(clock.Now - Kept, cancellation);
}
