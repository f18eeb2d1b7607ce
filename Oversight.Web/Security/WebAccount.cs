using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Oversight.Infrastructure.Identity;

namespace Oversight.Web.Security;

/// <summary>The account behind a circuit or a request.</summary>
public sealed class WebAccount(AuthenticationStateProvider states, IHttpContextAccessor http) : ICurrentAccount
{
    /// <inheritdoc/>
    public async ValueTask<SignedIn?> Find() => Of(await User());

    private async Task<ClaimsPrincipal?> User()
    {
        try
        {
            return (await states.GetAuthenticationStateAsync()).User;
        }
        catch (InvalidOperationException)
        {
            // Outside components the provider was given no state: an ordinary request.
            return http.HttpContext?.User;
        }
    }

    private static SignedIn? Of(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new SignedIn(id, user.FindFirstValue(StaffClaims.Session) ?? "", user.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType) ?? "")
            : null;
}
