using System.Collections.Concurrent;
using Oversight.Infrastructure.Identity;

namespace Oversight.Web.Features.Imports;

/// <summary>The imports that this process is working on: each in the background, so that one may leave the page, and can be stopped.</summary>
public sealed class ImportRuns(IServiceScopeFactory scopes, ILogger<ImportRuns> log) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, ImportProgress> _running = new();
    private readonly ConcurrentDictionary<Guid, string> _stopped = new();

    /// <summary>How far an import has come, or null where nothing is under way here.</summary>
    public ImportProgress? Of(Guid importId) => _running.GetValueOrDefault(importId);

    /// <summary>Why the last work on an import stopped short, or null.</summary>
    public string? Stopped(Guid importId) => _stopped.GetValueOrDefault(importId);

    /// <summary>Begins a dry run; an earlier one of the same import that is under way is stopped first, and gives way to a later one.</summary>
    public async Task Read(Guid importId, int run)
    {
        while (!Begin(importId, run, (services, progress) => services.GetRequiredService<ReadImport>().Run(importId, run, progress)))
        {
            if (Of(importId)?.Run >= run)
                return;
            await Stop(importId);
        }
    }

    /// <summary>Begins to draft the sheets for whoever decided so.</summary>
    public void Draft(Guid importId, SignedIn by) => Begin(importId, int.MaxValue, (services, progress) =>
        ActivatorUtilities.CreateInstance<DraftImport>(services, ActivatorUtilities.CreateInstance<Infrastructure.Persistence.Work>(services, new OnBehalf(by))).Run(importId, progress));

    /// <summary>Stops what is under way and waits until it has stopped.</summary>
    public async Task Stop(Guid importId)
    {
        if (_running.GetValueOrDefault(importId) is not { } progress)
            return;
        await progress.Cancellation.CancelAsync();
        await progress.Ended;
    }

    /// <summary>Waits until nothing of the import is under way.</summary>
    public Task Ended(Guid importId) => _running.GetValueOrDefault(importId)?.Ended ?? Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var progress in _running.Values)
            progress.Cancellation.Cancel();
    }

    private bool Begin(Guid importId, int run, Func<IServiceProvider, ImportProgress, Task> work)
    {
        var progress = new ImportProgress { Run = run };
        if (!_running.TryAdd(importId, progress))
            return false;
        _stopped.TryRemove(importId, out _);
        progress.Ended = Task.Run(async () =>
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider, progress);
            }
            catch (OperationCanceledException) when (progress.Cancellation.IsCancellationRequested)
            {
                // That was asked for.
            }
            catch (Exception e)
            {
                log.LogError(e, "Import {Import} stopped", importId);
                progress.Sentence ??= "处理中断，请稍后重试；仍不行请联系系统管理员。";
            }
            finally
            {
                progress.Over = true;
                if (progress.Sentence is { } sentence)
                    _stopped[importId] = sentence;
                _running.TryRemove(importId, out _);
            }
        });
        return true;
    }

    private sealed class OnBehalf(SignedIn by) : ICurrentAccount
    {
        public ValueTask<SignedIn?> Find() => new(by with { Outlives = true });
    }
}

/// <summary>How far an import has come; written by the work, read by pages.</summary>
public sealed class ImportProgress
{
    /// <summary>Which dry run it is; the last of all where sheets are drafted.</summary>
    public int Run { get; init; }

    /// <summary>Rows done.</summary>
    public int Rows { get; set; }

    /// <summary>0 to 1.</summary>
    public double Part { get; set; }

    /// <summary>Rows with faults so far.</summary>
    public int Wrong { get; set; }

    /// <summary>Whether it has ended.</summary>
    public bool Over { get; set; }

    /// <summary>Why it stopped short, or null.</summary>
    public string? Sentence { get; set; }

    internal CancellationTokenSource Cancellation { get; } = new();

    internal Task Ended { get; set; } = Task.CompletedTask;
}
