using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Live;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Calendar;

/// <summary>Takes over a year that was confirmed on another node as soon as the trail shows it.</summary>
public sealed class CalendarFollower(CalendarSource source, LiveFeed feed, IDbContextFactory<OversightDb> contexts, ILogger<CalendarFollower> log) : BackgroundService
{
    private readonly SemaphoreSlim _wake = new(1, 1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _wake.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var news = feed.Subscribe(n => string.Equals(n.Kind, Kinds.Calendar, StringComparison.Ordinal), Wake);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _wake.WaitAsync(stoppingToken);
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                await source.Load(db, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "The calendar could not be read; the one in force stays until the next news");
            }
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
            // It is about to read anyway.
        }
    }
}
