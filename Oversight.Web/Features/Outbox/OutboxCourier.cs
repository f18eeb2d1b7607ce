using Oversight.Infrastructure.Live;
using Oversight.Infrastructure.Outbox;

namespace Oversight.Web.Features.Outbox;

/// <summary>Delivers while the process serves: at start what was left, then soon after each commit. The job of each minute does what it misses.</summary>
public sealed class OutboxCourier(OutboxDelivery delivery, TrailTail tail, ILogger<OutboxCourier> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Looks at most every few seconds, however often something is committed.
            using var pace = new PeriodicTimer(Gather);
            while (await pace.WaitForNextTickAsync(stoppingToken))
            {
                var next = tail.Next;
                try
                {
                    await delivery.Run(stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogWarning(e, "The outbox could not be delivered; it is tried again");
                }

                try
                {
                    await next.WaitAsync(Poll, stoppingToken);
                }
                catch (TimeoutException)
                {
                    // Nothing was committed here: look for what fell due.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The process ends; what is in hand keeps its lease and goes out again, marked.
        }
    }
}
