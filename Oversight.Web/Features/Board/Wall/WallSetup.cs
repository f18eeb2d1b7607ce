using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Oversight.Domain.Common;

namespace Oversight.Web.Features.Board.Wall;

/// <summary>Registers the big screen and the hub that feeds it.</summary>
internal static class WallSetup
{
    /// <summary>Policy for the big screen: whoever may open the board, or a screen with the token.</summary>
    public const string Policy = "wall";

    private const int MostAsked = 1024;

    public static IServiceCollection AddWall(this IServiceCollection services, bool serving)
    {
        services.AddSingleton<WallKey>().AddSingleton<WallScreens>().AddSingleton<WallPress>().AddScoped<CountMonths>();
        services.AddSignalR().AddHubOptions<BoardHub>(o => o.MaximumReceiveMessageSize = MostAsked);
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, WallKeyReader>(WallKey.Scheme, null);
        string[] roles = [.. Enum.GetValues<Role>().Where(r => r.IsOfPosts() && !r.IsAdministrative()).Select(r => r.ToString())];
        services.AddAuthorizationBuilder().AddPolicy(Policy, p => p
            .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, WallKey.Scheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(c => c.User.HasClaim(WallKey.Scheme, WallKey.Scheme) || roles.Any(c.User.IsInRole)));
        if (serving)
        {
            services.AddHostedService(s => s.GetRequiredService<WallScreens>());
            services.AddHostedService(s => s.GetRequiredService<WallPress>());
        }

        return services;
    }

    public static void MapWall(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHub<BoardHub>(BoardHub.Path);

        // For a screen that a proxy lets open no WebSocket.
        endpoints.MapGet("/wall/picture", async (WallPress press, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Json(press.Message(await press.Current(http.RequestAborted), whole: true));
        }).RequireAuthorization(Policy).ExcludeFromDescription();
    }
}
