using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Oversight.Infrastructure.Live;

/// <summary>
/// Draws many viewers from one loop of its own, never on the thread of whoever committed: in chunks, so that other work passes
/// between them; at most one drawing under way for each viewer; a viewer that is slow gets the newest picture, not each one.
/// </summary>
public sealed class FanOut(ILogger<FanOut> log) : IDisposable
{
    private const int Chunk = 64;

    private readonly ConcurrentDictionary<long, Viewer> _viewers = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private long _last;

    /// <summary>How many are watching.</summary>
    public int Count => _viewers.Count;

    /// <summary>Adds a viewer. Dispose the answer to leave.</summary>
    /// <param name="draw">Draws the newest picture on the viewer's own dispatcher.</param>
    public IDisposable Join(Func<Task> draw)
    {
        var viewer = new Viewer(this, Interlocked.Increment(ref _last), draw, log);
        _viewers[viewer.Id] = viewer;
        return viewer;
    }

    /// <summary>Says that there is a newer picture; returns at once.</summary>
    public void Publish()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // The loop has yet to draw an earlier picture: it will draw this one instead.
        }
    }

    /// <summary>The loop.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        while (true)
        {
            await _wake.WaitAsync(cancellation);
            var drawn = 0;
            foreach (var viewer in _viewers.Values)
            {
                viewer.Offer();
                if (++drawn % Chunk == 0)
                    await Task.Yield();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _wake.Dispose();

    private sealed class Viewer(FanOut owner, long id, Func<Task> draw, ILogger log) : IDisposable
    {
        private int _drawing;
        private int _owed;

        public long Id { get; } = id;

        public void Offer()
        {
            Volatile.Write(ref _owed, 1);
            if (Interlocked.CompareExchange(ref _drawing, 1, 0) == 0)
                _ = Draw();
        }

        public void Dispose() => owner._viewers.TryRemove(Id, out _);

        private async Task Draw()
        {
            do
            {
                try
                {
                    while (Interlocked.Exchange(ref _owed, 0) == 1)
                        await draw();
                }
                catch (Exception e) when (e is ObjectDisposedException or OperationCanceledException)
                {
                    Dispose();
                }
                catch (Exception e)
                {
                    log.LogWarning(e, "A viewer could not be drawn and is dropped");
                    Dispose();
                }
                finally
                {
                    Volatile.Write(ref _drawing, 0);
                }
            }
            while (Volatile.Read(ref _owed) == 1 && Interlocked.CompareExchange(ref _drawing, 1, 0) == 0);
        }
    }
}
