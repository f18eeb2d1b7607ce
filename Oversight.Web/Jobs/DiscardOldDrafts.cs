using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Drafts;

namespace Oversight.Web.Jobs;

/// <summary>Throws away drafts that nobody has touched for ninety days: they may hold personal data (个人信息保护法第十九条).</summary>
public sealed class DiscardOldDrafts(DraftStore drafts, IClock clock) : ISweep
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => drafts.DiscardOlderThan(clock.Now - Kept, cancellation);
}
