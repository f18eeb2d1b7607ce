using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Oversight.Infrastructure;
using Oversight.Web.Features.Window.Verify;
using Oversight.Web.Security;
using Oversight.Web.Shell;

namespace Oversight.Web.Features.Window;

/// <summary>Registers the public window, and what keeps one visitor from crowding out the others.</summary>
internal static class WindowSetup
{
    /// <summary>Bytes of a form with its files.</summary>
    public const int MostBytes = 60_000_000;

    private const int BodiesAtOnce = 4;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddWindow(this IServiceCollection services)
    {
        services.AddScoped<WindowItems>().AddScoped<WindowProgress>().AddScoped<WindowComplaints>().AddScoped<WindowCalendar>().AddScoped<WindowGuard>().AddScoped<WindowVerify>().AddSingleton<WindowTickets>().AddSingleton<WindowMeter>();
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
            var requests = PartitionedRateLimiter.Create<HttpContext, string>(http => PublicWindow.Holds(http.Request.Path)
                ? RateLimitPartition.GetSlidingWindowLimiter("window " + SenderNetwork.Of(http), _ => new SlidingWindowRateLimiterOptions { PermitLimit = settings.Desk.RequestsPerMinute, Window = Minute, SegmentsPerWindow = 6, QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter(""));

            // A body is written to the disk while it is read, before anything of it can be judged.
            var bodies = PartitionedRateLimiter.Create<HttpContext, string>(http => PublicWindow.Holds(http.Request.Path) && HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetConcurrencyLimiter("body " + SenderNetwork.Of(http), _ => new ConcurrencyLimiterOptions { PermitLimit = BodiesAtOnce, QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter(""));
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(requests, bodies);
        });
        return services;
    }

    /// <summary>Believes what a known proxy says of where a request comes from; without one in the settings, nobody.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<Settings>().Proxies;
        if (proxies.Count == 0)
        {
            app.Use(new UnknownProxy(app.Logger).Warn);
            return;
        }

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
