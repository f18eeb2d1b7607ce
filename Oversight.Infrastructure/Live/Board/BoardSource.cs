using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>
/// Keeps the one picture that all boards show. Reads it anew after commits (many at once are one reading), when a light turns
/// because time passed, and every few seconds so that a board can tell that it is in touch.
/// </summary>
public sealed class BoardSource(IDbContextFactory<OversightDb> contexts, LiveFeed feed, IClock clock, FanOut viewers, ILogger<BoardSource> log) : BackgroundService
{
    private static readonly string[] Concerning = [Domain.Common.Kinds.Case, Domain.Common.Kinds.Notice, Domain.Common.Kinds.LedgerEntry, Domain.Common.Kinds.PowerItem, Domain.Common.Kinds.Department, Domain.Common.Kinds.Post, Domain.Common.Kinds.Officer, Domain.Common.Kinds.Team, Domain.Common.Kinds.Parameter];
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(10);

    private readonly BoardReader _reader = new(contexts);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly SemaphoreSlim _wake = new(0, 1);
    private volatile BoardSnapshot? _latest;

    /// <summary>Who is watching.</summary>
    public FanOut Viewers => viewers;

    /// <summary>The newest picture, or null before the first.</summary>
    public BoardSnapshot? Latest => _latest;

    /// <summary>The newest picture; the first one is read for whoever asks first.</summary>
    public async Task<BoardSnapshot> Current(CancellationToken cancellation = default)
    {
        if (_latest is { } latest)
            return latest;
        await Refresh(cancellation);
        return _latest!;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _reading.Dispose();
        _wake.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var news = feed.Subscribe(n => Concerning.Contains(n.Kind, StringComparer.Ordinal), Wake);
        var drawing = viewers.Run(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Refresh(stoppingToken);
                viewers.Publish();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The board could not be read; it tries again");
            }

            try
            {
                // The first commit after a quiet time is read at once; those that fall into the rest are one reading at its end.
                using var rest = new PeriodicTimer(Rest);
                await rest.WaitForNextTickAsync(stoppingToken);
                await _wake.WaitAsync(UntilNext(), stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await drawing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private TimeSpan UntilNext()
    {
        if (_latest?.Boundary is not { } boundary)
            return Pulse;
        var wait = boundary - clock.Now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Pulse ? wait : Pulse;
    }

    private async Task Refresh(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            _latest = await _reader.Read(clock.Now, _latest, cancellation);
        }
        finally
        {
            _reading.Release();
        }
    }

    private void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // A reading is due already.
        }
    }
}
