namespace Oversight.Web.Security;

/// <summary>Leads whoever signed in with a one-time password to the page where it is changed, and nowhere else.</summary>
public static class PasswordGate
{
    /// <summary>Type and value of the claim that such a session carries.</summary>
    public const string Claim = "must_change_password";

    private const string Page = "/account/password";
    private static readonly string[] Open = ["/account", "/_framework", "/_content", "/css", "/js", "/health", "/error"];

    /// <summary>Goes after authentication and before the pages.</summary>
    public static IApplicationBuilder UsePasswordGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.User.HasClaim(Claim, Claim) || Open.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
            return next(context);
        if (HttpMethods.IsGet(context.Request.Method) && !context.WebSockets.IsWebSocketRequest)
            context.Response.Redirect(Page);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
