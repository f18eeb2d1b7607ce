using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Oversight.Infrastructure;
using Oversight.Web.Shell;

namespace Oversight.Web.Features.Window;

/// <summary>Registers the public window, and what keeps one visitor from crowding out the others.</summary>
internal static class WindowSetup
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddWindow(this IServiceCollection services)
    {
        services.AddScoped<WindowItems>().AddScoped<WindowProgress>().AddScoped<WindowCalendar>().AddScoped<WindowGuard>().AddSingleton<WindowTickets>().AddSingleton<WindowMeter>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<Settings>((limits, settings) =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Minute.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };

            // A page re-executed for its error has used its permit already.
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PublicWindow.Holds(http.Request.Path)
                ? RateLimitPartition.GetSlidingWindowLimiter("window " + http.Connection.RemoteIpAddress, _ => new SlidingWindowRateLimiterOptions { PermitLimit = settings.Desk.RequestsPerMinute, Window = Minute, SegmentsPerWindow = 6, QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter(""));
        });
        return services;
    }

    /// <summary>Believes what a known proxy says of where a request comes from; without one in the settings, nobody.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<Settings>().Proxies;
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>Maps the files of the window, and says plainly that what is not there is not there: an unknown address asks nobody to sign in.</summary>
    public static void MapWindow(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapWindowSize();
        endpoints.MapWindowFiles();
        endpoints.MapGet($"{PublicWindow.Root}/{{**rest}}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }
}
