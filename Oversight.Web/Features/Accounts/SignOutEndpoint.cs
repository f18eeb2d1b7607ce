using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Oversight.Infrastructure.Identity;

namespace Oversight.Web.Features.Accounts;

/// <summary>Signs out on POST; opened as a page it leads to the sign-in page and changes nothing.</summary>
public static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/account/logout", () => TypedResults.LocalRedirect("/account/login")).AllowAnonymous().ExcludeFromDescription();
        // Binding from the form is what makes the antiforgery token mandatory.
        endpoints.MapPost("/account/logout", async (HttpContext http, SignInManager<Account> signIn, ISignInGuard guard, [FromForm] string? returnUrl) =>
        {
            await guard.Left(http.User);
            await signIn.SignOutAsync();

            // On a shared machine nothing of what was shown is left behind (GB/T 22239-2019 8.1.4.10).
            http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.LocalRedirect($"/account/login?returnUrl={Uri.EscapeDataString(LocalAddress.OrHome(returnUrl))}");
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
