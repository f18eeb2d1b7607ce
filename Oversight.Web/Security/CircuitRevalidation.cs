using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Security;

/// <summary>
/// Ends the circuits of an account whose security stamp changed or whose post was taken, and those of a session that nobody used, within a
/// minute; those of a session that was left, at once. Acts and views notice at once in any case.
/// </summary>
public sealed class CircuitRevalidation : RevalidatingServerAuthenticationStateProvider
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    private readonly IDbContextFactory<OversightDb> _contexts;
    private readonly StaffSessions _sessions;
    private readonly IClock _clock;

    public CircuitRevalidation(ILoggerFactory logs, IDbContextFactory<OversightDb> contexts, StaffSessions sessions, IClock clock)
        : base(logs)
    {
        (_contexts, _sessions, _clock) = (contexts, sessions, clock);
        _sessions.Follow(Leave);
    }

    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Stands(authenticationState.User, cancellationToken);

    /// <summary>Whether the session stands, and the account is what it was at sign-in and holds every role that the cookie says.</summary>
    public async Task<bool> Stands(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (StaffClaims.AccountOf(user) is not { } id || StaffClaims.SessionOf(user) is not { } session || !await _sessions.Stands(session, active: false, cancellationToken))
            return false;
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        var actor = await ActorLoader.Load(db, new SignedIn(id, "", StaffClaims.StampOf(user)), ChinaTime.DayOf(_clock.Now), cancellationToken);
        return actor is not null && user.FindAll(ClaimTypes.Role).All(claim => actor.Posts.Any(p => string.Equals(p.Role.ToString(), claim.Value, StringComparison.Ordinal)));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _sessions.Unfollow(Leave);
        base.Dispose(disposing);
    }

    private void Leave(Guid session)
    {
        // A request that shows no component was given no state.
        if (Known() is { IsCompletedSuccessfully: true } state && StaffClaims.SessionOf(state.Result.User) == session)
            SetAuthenticationState(Task.FromResult(Nobody));
    }

    private Task<AuthenticationState> Known()
    {
        try
        {
            return GetAuthenticationStateAsync();
        }
        catch (InvalidOperationException)
        {
            return Task.FromResult(Nobody);
        }
    }
}
