using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.SignalR;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Live.Board;

namespace Oversight.Web.Features.Board.Wall;

/// <summary>
/// Draws the big screen once for every picture of the board and tells all screens: a hundred screens cost one drawing, and none where
/// nobody watches. The components are drawn to text by a renderer that lives as long as the drawing.
/// </summary>
public sealed class WallPress(
    BoardSource source, TrendSource trends, OpenComplaintSource complaints, WallScreens screens, IHubContext<BoardHub> hub, IServiceScopeFactory scopes, ILoggerFactory loggers, IClock clock)
    : IHostedService, IDisposable
{
    private static readonly string Release = typeof(WallPress).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly ILogger _log = loggers.CreateLogger<WallPress>();
    private readonly SemaphoreSlim _drawing = new(1, 1);
    private volatile WallSheet? _latest;
    private string? _told;
    private IDisposable? _seat;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _seat = source.Viewers.Join(Publish);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _seat?.Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _seat?.Dispose();
        _drawing.Dispose();
    }

    /// <summary>The sheet of the newest picture; drawn for whoever asks first.</summary>
    public async Task<WallSheet> Current(CancellationToken cancellation = default)
    {
        await _drawing.WaitAsync(cancellation);
        try
        {
            var board = await source.Current(cancellation);
            if (_latest is { } latest && ReferenceEquals(latest.Data.Board, board))
                return latest;
            var now = clock.Now;
            var data = new WallData(board, await trends.Current(cancellation), await complaints.Read(now, cancellation), now);
            return _latest = _latest is { } earlier && data.ShowsTheSameAs(earlier.Data) ? earlier with { Data = data } : WallSheet.Of(data, await Draw(data));
        }
        finally
        {
            _drawing.Release();
        }
    }

    /// <summary>What screens are told of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="whole">Whether the parts go with it.</param>
    public WallMessage Message(WallSheet sheet, bool whole) => new(Release, sheet.Version, sheet.Data.Board.AsOf, clock.Now, whole ? sheet.Parts : null);

    // A viewer that fails would be dropped, and the screens with it.
    private async Task Publish()
    {
        if (screens.Count == 0)
            return;
        try
        {
            var sheet = await Current();
            var whole = !string.Equals(_told, sheet.Version, StringComparison.Ordinal);
            _told = sheet.Version;
            await hub.Clients.Group(BoardHub.Walls).SendAsync("wall", Message(sheet, whole));
            await hub.Clients.Group(BoardHub.Others).SendAsync("board", BoardFigures.Of(sheet.Data));
        }
        catch (Exception e)
        {
            _log.LogWarning(e, "The big screen could not be drawn; it is tried again with the next picture");
        }
    }

    private async Task<IReadOnlyList<DrawnPart>> Draw(WallData data)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var drawn = new List<DrawnPart>();
            foreach (var part in WallParts.Of(data))
                drawn.Add(new DrawnPart(part.Key, part.Panel, (await renderer.RenderComponentAsync(part.Type, ParameterView.FromDictionary(part.Parameters))).ToHtmlString()));
            return (IReadOnlyList<DrawnPart>)drawn;
        });
    }
}
