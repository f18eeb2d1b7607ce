using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Security;

/// <summary>Ends the circuits of an account whose security stamp changed or whose post was taken within a minute; acts and views notice at once.</summary>
public sealed class CircuitRevalidation(ILoggerFactory logs, IDbContextFactory<OversightDb> contexts, IClock clock) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Stands(authenticationState.User, cancellationToken);

    /// <summary>Whether the account is what it was at sign-in and holds every role that the cookie says.</summary>
    public async Task<bool> Stands(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(user.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var id))
            return false;
        var stamp = user.FindFirst(new ClaimsIdentityOptions().SecurityStampClaimType)?.Value ?? "";
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var actor = await ActorLoader.Load(db, new SignedIn(id, "", stamp), ChinaTime.DayOf(clock.Now), cancellationToken);
        return actor is not null && user.FindAll(ClaimTypes.Role).All(claim => actor.Posts.Any(p => string.Equals(p.Role.ToString(), claim.Value, StringComparison.Ordinal)));
    }
}
