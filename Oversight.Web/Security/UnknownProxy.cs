namespace Oversight.Web.Security;

/// <summary>
/// Says once in the log that a proxy stands in front which the settings do not name: then all the world is one address, and shares one limit.
/// The header alone is no proof, since anybody can send it, so nothing else follows from it.
/// </summary>
internal sealed class UnknownProxy(ILogger log)
{
    private int _said;

    /// <summary>Looks at a request and lets it pass.</summary>
    public Task Warn(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.ContainsKey("X-Forwarded-For") && Interlocked.Exchange(ref _said, 1) == 0)
            log.LogWarning("A request from {Network} carries X-Forwarded-For, but Oversight:Proxies is empty: behind a proxy every visitor counts as the proxy. Name it in the settings.", SenderNetwork.Of(context));
        return next(context);
    }
}
