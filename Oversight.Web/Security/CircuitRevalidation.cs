using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Security;

/// <summary>Ends the circuits of an account whose security stamp changed within a minute; acts notice at once.</summary>
public sealed class CircuitRevalidation(ILoggerFactory logs, IDbContextFactory<OversightDb> contexts) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        if (!Guid.TryParse(user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value, out var id))
            return false;
        var stamp = user.FindFirst("AspNet.Identity.SecurityStamp")?.Value;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(u => u.Id == id && u.SecurityStamp == stamp, cancellationToken);
    }
}
