using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Live;

/// <summary>
/// Follows the trail and tells who asked that something concerning them was committed, on this node or another. It says only
/// that; listeners re-read their own data. Never calls back under a lock, never waits for a listener.
/// </summary>
public sealed class LiveFeed(IDbContextFactory<OversightDb> contexts, TrailTail tail, ILogger<LiveFeed> log) : BackgroundService
{
    // Commits of other nodes do not stir this node's tail: look by oneself as often.
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly List<Subscription> _subscriptions = [];

    /// <summary>Asks to be told. Dispose the answer to stop.</summary>
    /// <param name="concerns">Whether a piece of news concerns the listener; called often, must be quick.</param>
    /// <param name="told">Called once for any number of pieces; must not block.</param>
    public IDisposable Subscribe(Func<News, bool> concerns, Action told)
    {
        var subscription = new Subscription(this, concerns, told);
        lock (_lock)
            _subscriptions.Add(subscription);
        return subscription;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? seen = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = tail.Next;
            try
            {
                seen ??= await Last(stoppingToken);
                var news = await After(seen.Value, stoppingToken);
                if (news.Count > 0)
                {
                    seen = news[^1].Seq;
                    Tell(news);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The live feed could not read the trail; it tries again");
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

    private async Task<long> Last(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.TrailHeads.AsNoTracking().Where(h => h.Id == 1).Select(h => h.Seq).FirstOrDefaultAsync(cancellation);
    }

    private async Task<List<News>> After(long seq, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Trail.AsNoTracking()
            .Where(e => e.Seq > seq)
            .OrderBy(e => e.Seq)
            .Take(1000)
            .Select(e => new News(e.Seq, e.SubjectKind, e.SubjectId, e.Action))
            .ToListAsync(cancellation);
    }

    private void Tell(List<News> news)
    {
        Subscription[] subscriptions;
        lock (_lock)
            subscriptions = [.. _subscriptions];
        foreach (var subscription in subscriptions)
        {
            try
            {
                if (news.Exists(n => subscription.Concerns(n)))
                    subscription.Told();
            }
            catch (Exception e)
            {
                log.LogWarning(e, "A listener of the live feed failed");
            }
        }
    }

    private sealed class Subscription(LiveFeed feed, Func<News, bool> concerns, Action told) : IDisposable
    {
        public Func<News, bool> Concerns { get; } = concerns;

        public Action Told { get; } = told;

        public void Dispose()
        {
            lock (feed._lock)
                feed._subscriptions.Remove(this);
        }
    }
}

/// <summary>One entry that was committed, without its content.</summary>
public sealed record News(long Seq, string Kind, Guid SubjectId, string Action);
