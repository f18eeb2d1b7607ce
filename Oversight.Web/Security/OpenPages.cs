using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Security;

/// <summary>How many pages each account has open on this node.</summary>
public sealed class OpenPages
{
    private readonly ConcurrentDictionary<Guid, int> _open = new();

    /// <summary>Counts one more and returns how many there are now.</summary>
    public int Open(Guid account) => _open.AddOrUpdate(account, 1, (_, n) => n + 1);

    /// <summary>Counts one less.</summary>
    public void Close(Guid account)
    {
        if (_open.AddOrUpdate(account, 0, (_, n) => n - 1) <= 0)
            _open.TryRemove(KeyValuePair.Create(account, 0));
    }
}

/// <summary>Whether the page of this circuit may be drawn: one account has so many open and no more.</summary>
public sealed class PageSeat
{
    /// <summary>Whether there was no room for it.</summary>
    public bool IsRefused { get; internal set; }

    /// <summary>How many there may be.</summary>
    public int Most { get; internal set; }

    /// <summary>Notes the person as present; null before anybody is known.</summary>
    internal Func<Task>? Note { get; set; }

    /// <summary>
    /// Counts an open page that is made to be looked at, the board, as a sign of the person: it is drawn for as long as somebody leaves it open.
    /// The longest time of a session ends it all the same.
    /// </summary>
    public void Attend()
    {
        if (Note is { } note)
            _ = note();
    }
}

/// <summary>
/// Gives each circuit its seat and notes what the person does in it. Blazor bounds neither: without it one account can open as many circuits
/// as the memory holds, and an open page keeps its session alive or lets it end unseen.
/// </summary>
public sealed class CircuitWatch(AuthenticationStateProvider states, OpenPages pages, PageSeat seat, StaffSessions sessions, Settings settings) : CircuitHandler
{
    private Guid? _account;
    private Guid? _session;
    private bool _seated;

    /// <inheritdoc/>
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await states.GetAuthenticationStateAsync()).User;
        if (StaffClaims.AccountOf(user) is not { } account)
            return;
        (_session, seat.Most) = (StaffClaims.SessionOf(user), settings.SignIn.OpenPages);
        seat.Note = Touch;
        var open = pages.Open(account);

        // Somebody who does not go away on being told so gets no circuit at all.
        if (open > 2 * seat.Most)
        {
            pages.Close(account);
            throw new InvalidOperationException($"Account {account} has {open} circuits open.");
        }

        // A page that has its seat keeps it when the line comes back.
        if (!_seated)
            seat.IsRefused = open > seat.Most;
        (_account, _seated) = (account, true);
    }

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_account is { } account)
            pages.Close(account);
        _account = null;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        await Touch();
        await next(context);
    };

    private async Task Touch()
    {
        try
        {
            if (_session is { } session)
                await sessions.Touch(session);
        }
        catch (Exception e) when (StorageRefused.From(e) is not null)
        {
            // The page goes on; the next thing that is done in it is noted.
        }
    }
}
