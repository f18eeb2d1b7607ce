using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Oversight.Web.Features.Trail;

/// <summary>Registers the reading of the trail. Each area adds a <see cref="SentenceBook"/> of its own.</summary>
internal static class TrailSetup
{
    public static IServiceCollection AddTrail(this IServiceCollection services)
    {
        services.AddStaleForms();
        services.AddScoped<TrailViews>();
        services.AddScoped<VerifyTrail>();
        return services;
    }

    /// <summary>What an act needs to tell the second of two who was first; asked for by every area with forms.</summary>
    public static void AddStaleForms(this IServiceCollection services)
    {
        services.TryAddSingleton<Sentences>();
        services.TryAddSingleton<StaleForm>();
    }
}
