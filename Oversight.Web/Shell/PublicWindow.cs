using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;

namespace Oversight.Web.Shell;

/// <summary>What the pages of the public window have in common: where they are, and how large their letters are.</summary>
public static class PublicWindow
{
    /// <summary>Where every public page is.</summary>
    public const string Root = "/window";

    /// <summary>The reader's choice of large letters; no secret, and no other value than large means anything.</summary>
    public const string SizeCookie = "window-size";

    private const string Large = "large";

    /// <summary>Whether a path belongs to the window.</summary>
    public static bool Holds(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the page that is drawn is one of the window, an error page of it included.</summary>
    public static bool Draws(HttpContext http) =>
        Holds(http.Request.Path)
        || (http.Features.Get<IStatusCodeReExecuteFeature>() is { } status && Holds(new PathString(status.OriginalPath)))
        || (http.Features.Get<IExceptionHandlerPathFeature>() is { } failure && Holds(new PathString(failure.Path)));

    /// <summary>Whether the reader chose large letters (大字版).</summary>
    public static bool IsLarge(HttpRequest request) => string.Equals(request.Cookies[SizeCookie], Large, StringComparison.Ordinal);

    /// <summary>The address that changes the size and comes back.</summary>
    /// <param name="large">Whether to large letters.</param>
    /// <param name="back">The page to come back to.</param>
    public static string SizeHref(bool large, string back) => $"{Root}/size{new QueryBuilder { { "to", large ? Large : "plain" }, { "back", back } }}";

    /// <summary>Marks an answer that says something about somebody: nothing on the way and no browser keeps it.</summary>
    public static void KeepPrivate(HttpContext http) => (http.Response.Headers.CacheControl, http.Response.Headers.Pragma) = ("no-cache, no-store", "no-cache");

    /// <summary>Maps <c>/window/size</c>, which keeps the choice in a cookie and goes back to the page.</summary>
    public static void MapWindowSize(this IEndpointRouteBuilder endpoints) => endpoints.MapGet($"{Root}/size", (HttpContext http, string? to, string? back) =>
    {
        if (string.Equals(to, Large, StringComparison.Ordinal))
            http.Response.Cookies.Append(SizeCookie, Large, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), Path = Root });
        else
            http.Response.Cookies.Delete(SizeCookie, new CookieOptions { Path = Root });
        return TypedResults.Redirect(Back(back));
    }).AllowAnonymous().ExcludeFromDescription();

    /// <summary>The address where it is a page of the window, else the first page: this link leads nowhere else.</summary>
    private static string Back(string? address) =>
        address is not null && (string.Equals(address, Root, StringComparison.Ordinal) || address.StartsWith(Root + "/", StringComparison.Ordinal) || address.StartsWith(Root + "?", StringComparison.Ordinal))
        && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : Root;
}
