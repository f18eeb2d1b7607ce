using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Clients;

/// <summary>Notes the requests of clients, some at a time and beside the requests; what is too much is dropped, never waited for.</summary>
public sealed class ApiCallLog(IDbContextFactory<OversightDb> contexts, WriterGate gate, ILogger<ApiCallLog> log) : BackgroundService
{
    private const int Most = 2000;
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(1);

    private readonly Channel<ApiCall> _calls = Channel.CreateBounded<ApiCall>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Notes a request.</summary>
    public void Note(ApiCall call) => _calls.Writer.TryWrite(call);

    /// <summary>Writes what was noted so far and returns how many.</summary>
    public async Task<int> Write(CancellationToken cancellation = default)
    {
        var batch = new List<ApiCall>();
        while (batch.Count < Most && _calls.Reader.TryRead(out var call))
            batch.Add(call);
        if (batch.Count == 0)
            return 0;
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ApiCalls.AddRange(batch);
        await db.SaveChangesAsync(cancellation);
        return batch.Count;
    }

    /// <summary>Throws away requests from before an instant and returns how many.</summary>
    public async Task<int> Forget(DateTime before, CancellationToken cancellation = default)
    {
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.ApiCalls.Where(c => c.At < before).ExecuteDeleteAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Gather);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await Write(stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogError(e, "Requests of clients could not be noted");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }
}
