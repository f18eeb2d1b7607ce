using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Oversight.Infrastructure.Identity;

namespace Oversight.Web.Security;

/// <summary>Ties the sign-in cookie to a session on the server: a cookie that was copied is worth nothing once its session has ended (OWASP ASVS 7.4.1).</summary>
internal static class SessionGate
{
    private static readonly PathString Circuits = "/_blazor";

    /// <summary>Begins the session whose pseudonym the new cookie carries.</summary>
    public static async Task Begin(CookieSigningInContext context)
    {
        if (context.Principal is { } user && StaffClaims.SessionOf(user) is { } session && StaffClaims.AccountOf(user) is { } account)
            await Sessions(context.HttpContext).Begin(session, account, StaffClaims.StampOf(user));
    }

    /// <summary>Refuses a cookie whose stamp or session does not stand. A style sheet or a script is everybody's and asks nothing.</summary>
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is not { } user)
            return;

        // A page reconnects by itself; what the person does in it is noted there.
        var active = !context.HttpContext.Request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase);
        if (StaffClaims.SessionOf(user) is not { } session || !await Sessions(context.HttpContext).Stands(session, active, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }

    private static StaffSessions Sessions(HttpContext http) => http.RequestServices.GetRequiredService<StaffSessions>();
}
