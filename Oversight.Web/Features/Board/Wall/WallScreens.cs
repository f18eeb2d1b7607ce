using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;

namespace Oversight.Web.Features.Board.Wall;

/// <summary>
/// The screens that this node feeds. One that somebody signed in for goes dark when their session ends; like the board, it counts as a sign
/// of the person as long as it stands open, and the longest time of a session ends it all the same.
/// </summary>
public sealed class WallScreens(StaffSessions sessions, Settings settings, ILogger<WallScreens> log) : BackgroundService
{
    private const int MostByToken = 500;
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Screen> _screens = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _screens.Count;

    /// <summary>Takes one in; false where there are enough of the same account, or of the token.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="session">Session of the account, or null for the token.</param>
    public bool Join(HubCallerContext connection, Guid? session)
    {
        if (_screens.Values.Count(s => s.Session == session) >= (session is null ? MostByToken : settings.SignIn.OpenPages))
            return false;
        _screens[connection.ConnectionId] = new Screen(connection, session);
        return true;
    }

    /// <summary>Lets it go.</summary>
    public void Leave(string connectionId) => _screens.TryRemove(connectionId, out _);

    /// <summary>Cuts off those whose session has ended.</summary>
    public async Task Check(CancellationToken cancellation = default)
    {
        foreach (var screens in _screens.Values.Where(s => s.Session is not null).GroupBy(s => s.Session!.Value))
        {
            if (await sessions.Stands(screens.Key, active: true, cancellation))
                continue;
            foreach (var screen in screens)
                screen.Connection.Abort();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look);
        sessions.Follow(CutOff);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await Check(stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogWarning(e, "The sessions of the screens could not be checked; it is tried again");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        finally
        {
            sessions.Unfollow(CutOff);
        }
    }

    private void CutOff(Guid session)
    {
        foreach (var screen in _screens.Values.Where(s => s.Session == session))
            screen.Connection.Abort();
    }

    private sealed record Screen(HubCallerContext Connection, Guid? Session);
}
