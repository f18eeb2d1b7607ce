using Oversight.Infrastructure.Live;

namespace Oversight.Web.Features.Notifications;

/// <summary>Follows the trail while the process serves: at start from where it stopped, then with every commit.</summary>
public sealed class TrailFollower(IServiceScopeFactory scopes, TrailTail tail, ILogger<TrailFollower> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = tail.Next;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<FollowTrail>().Run(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "Notifications could not follow the trail; it is tried again");
            }

            try
            {
                await next.WaitAsync(Poll, stoppingToken);
            }
            catch (TimeoutException)
            {
                // Nothing was committed here: look for commits of other nodes.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
