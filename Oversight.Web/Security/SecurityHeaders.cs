using Oversight.Web.Shell;

namespace Oversight.Web.Security;

/// <summary>The headers that keep a page from being framed, sniffed, cached on a shared machine, or made to run foreign script.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// For pages. Blazor Server needs no inline script as long as no import map is used; MudBlazor writes its theme into
    /// a style element, hence <c>'unsafe-inline'</c> for styles alone. <c>blob:</c> and <c>data:</c> are previews of photographs.
    /// </summary>
    public const string PagePolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>For the public window, which has no script, no picture from elsewhere and no style of its own in a page.</summary>
    public const string WindowPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // A PDF or a picture is drawn by the browser's own viewer, which a page's policy would hinder.
    private const string FilePolicy = "frame-ancestors 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        headers.ContentSecurityPolicy = !isPage ? FilePolicy : PublicWindow.Draws(context) ? WindowPolicy : PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // The camera stays allowed for this site itself: evidence is photographed from the page.
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
        var signedIn = context.User.Identity?.IsAuthenticated == true;
        if (signedIn && (isPage || headers.CacheControl.Count == 0)) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
