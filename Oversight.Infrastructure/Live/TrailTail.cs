namespace Oversight.Infrastructure.Live;

/// <summary>Tells that the trail has grown, without saying how: listeners read on from where they were.</summary>
public sealed class TrailTail
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next commit on this node. Take it before reading, await it after.</summary>
    public Task Next => _next.Task;

    /// <summary>Wakes the listeners; never waits for them.</summary>
    public void Stir() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
