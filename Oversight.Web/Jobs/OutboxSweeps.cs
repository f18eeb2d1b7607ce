using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Outbox;
using Oversight.Web.Features.Notifications;

namespace Oversight.Web.Jobs;

/// <summary>Delivers what is due.</summary>
public sealed class OutboxSweep(OutboxDelivery delivery) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => delivery.Run(cancellation);
}

/// <summary>Puts the digests of the day in.</summary>
public sealed class DigestSweep(SendDigests digests) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => digests.Run(cancellation);
}

/// <summary>Throws away what was sent thirty days ago, and half a year ago what was given up.</summary>
public sealed class DiscardOldMessages(OutboxRows rows, IClock clock) : ISweep
{
    private static readonly TimeSpan Sent = TimeSpan.FromDays(30);
    private static readonly TimeSpan GivenUp = TimeSpan.FromDays(180);

    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => rows.Forget(clock.Now - Sent, clock.Now - GivenUp, cancellation);
}
