using Oversight.Domain.Common;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.Codes;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Live;

namespace Oversight.Web.Features.Documents;

/// <summary>
/// Makes the PDF of what was signed and archives it by an act of its own: rendering has no place inside a transaction. Goes by
/// what is missing, so a crash between signing and archiving loses nothing.
/// </summary>
public sealed class DocumentArchive(IServiceScopeFactory scopes, IDocumentRenderer renderer, PaperCodes codes, FileStore files, LiveFeed feed, ILogger<DocumentArchive> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>Archives whatever was signed or issued and has no PDF yet; returns how many.</summary>
    public async Task<int> Sweep(CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var archived = 0;
        foreach (var source in scope.ServiceProvider.GetServices<IPaperSource>())
        {
            foreach (var id in await source.Unarchived(cancellation))
            {
                try
                {
                    var document = await source.Compose(id);
                    if (source.Checked(id) is { } subject)
                        document = document with { Check = codes.Print(subject) };
                    await source.Archive(id, await files.Store(stream => renderer.Render(document, stream), cancellation));
                    archived++;
                }
                catch (Exception e) when (!cancellation.IsCancellationRequested)
                {
                    log.LogError(e, "The document of {Subject} could not be made; it is tried again", id);
                }
            }
        }

        return archived;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var news = feed.Subscribe(n => n is { Kind: Kinds.Notice, Action: "notice.signed" } or { Kind: Kinds.Topic, Action: "topic.report-signed" } or { Kind: Kinds.Paper, Action: "paper.issued" } or { Kind: Kinds.PublishedDecision, Action: "decision.published" } or { Kind: Kinds.Archive, Action: "archive.filed" or "archive.supplemented" }, Wake);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "The sweep for missing documents failed; it is tried again");
            }

            try
            {
                await _wake.WaitAsync(LookAgain, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
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
            // A sweep is due already.
        }
    }
}
