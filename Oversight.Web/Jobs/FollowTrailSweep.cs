using Oversight.Web.Features.Notifications;

namespace Oversight.Web.Jobs;

/// <summary>Rings what the live follower has not rung, as after it failed.</summary>
public sealed class FollowTrailSweep(FollowTrail follow) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => follow.Run(cancellation);
}
