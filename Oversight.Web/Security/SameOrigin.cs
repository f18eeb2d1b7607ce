namespace Oversight.Web.Security;

/// <summary>
/// Keeps other sites from opening a circuit or a hub with a visitor's cookie: a WebSocket is bound by no same-origin policy, the server has to
/// look at the Origin itself (OWASP ASVS 4.4.2). A proxy in front hands on the Host that the browser named.
/// </summary>
public static class SameOrigin
{
    private static readonly PathString Circuits = "/_blazor";
    private static readonly PathString Hubs = "/hubs";

    /// <summary>Goes before authentication.</summary>
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        if (!(path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(Hubs, StringComparison.OrdinalIgnoreCase)) || IsOwn(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin]
            ? request.Headers.Origin.Count == 0
            : Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
