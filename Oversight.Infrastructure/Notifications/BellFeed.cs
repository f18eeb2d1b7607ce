using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oversight.Infrastructure.Live;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Notifications;

/// <summary>Tells an officer's open bells that there is something new, on whichever node it was committed.</summary>
public sealed class BellFeed(IDbContextFactory<OversightDb> contexts, TrailTail tail, ILogger<BellFeed> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<Listener> _listeners = [];

    /// <summary>Asks to be told. Dispose the answer to stop.</summary>
    /// <param name="officerId">Whose bell.</param>
    /// <param name="told">Must not block.</param>
    public IDisposable Subscribe(Guid officerId, Action told)
    {
        var listener = new Listener(this, officerId, told);
        lock (_lock)
            _listeners.Add(listener);
        return listener;
    }

    /// <summary>Tells the open bells of some officers, as after lines were marked read.</summary>
    public void Tell(IReadOnlySet<Guid> officers)
    {
        Listener[] listeners;
        lock (_lock)
            listeners = [.. _listeners];
        foreach (var listener in listeners.Where(l => officers.Contains(l.OfficerId)))
        {
            try
            {
                listener.Told();
            }
            catch (Exception e)
            {
                log.LogWarning(e, "A bell could not be told");
            }
        }
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
                seen = await Look(seen, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The bells could not be read; it is tried again");
            }

            try
            {
                await next.WaitAsync(Poll, stoppingToken);
            }
            catch (TimeoutException)
            {
                // Nothing was committed here: look for lines of other nodes.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<long> Look(long? seen, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (seen is not { } last)
            return await db.Notifications.AsNoTracking().MaxAsync(n => (long?)n.Id, cancellation) ?? 0;
        var fresh = await db.Notifications.AsNoTracking()
            .Where(n => n.Id > last)
            .OrderBy(n => n.Id)
            .Take(1000)
            .Select(n => new { n.Id, n.OfficerId })
            .ToListAsync(cancellation);
        if (fresh.Count == 0)
            return last;
        Tell(fresh.Select(n => n.OfficerId).ToHashSet());
        return fresh[^1].Id;
    }

    private sealed class Listener(BellFeed feed, Guid officerId, Action told) : IDisposable
    {
        public Guid OfficerId { get; } = officerId;

        public Action Told { get; } = told;

        public void Dispose()
        {
            lock (feed._lock)
                feed._listeners.Remove(this);
        }
    }
}
