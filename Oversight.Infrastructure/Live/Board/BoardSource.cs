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
    private int _plain;
    private int _complaint;

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
        using var news = feed.Subscribe(n => Concerning.Contains(n.Kind, StringComparer.Ordinal), () => Wake(plain: true));
        using var complaints = feed.Subscribe(n => string.Equals(n.Kind, Domain.Common.Kinds.Complaint, StringComparison.Ordinal), () => Wake(plain: false));
        var drawing = viewers.Run(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Refresh(stoppingToken))
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
        if (_latest is not { } latest)
            return Pulse;

        // From the picture and not from now: what was read in between and not shown must not move the beat.
        var next = latest.AsOf + Pulse;
        var wait = (latest.Boundary < next ? latest.Boundary.Value : next) - clock.Now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Pulse ? wait : Pulse;
    }

    /// <summary>
    /// Reads the picture anew; whether it is to be shown. An act on a complaint that enters no figure leaves the board as it is, the moment of its
    /// data too: otherwise every viewer could see at which second something happened to a report that they must not know of.
    /// </summary>
    private async Task<bool> Refresh(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            var (plain, complaint) = (Interlocked.Exchange(ref _plain, 0), Interlocked.Exchange(ref _complaint, 0));
            var sealedOnly = complaint == 1 && plain == 0;
            var now = clock.Now;
            var read = await _reader.Read(now, _latest, cancellation);
            if (sealedOnly && _latest is { } latest && now < latest.AsOf + Pulse && (latest.Boundary is null || now < latest.Boundary) && read.ShowsTheSameAs(latest))
                return false;
            _latest = read;
            return true;
        }
        finally
        {
            _reading.Release();
        }
    }

    private void Wake(bool plain)
    {
        Interlocked.Exchange(ref plain ? ref _plain : ref _complaint, 1);
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
