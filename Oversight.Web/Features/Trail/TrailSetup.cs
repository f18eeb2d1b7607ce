namespace Oversight.Web.Features.Trail;

/// <summary>Registers the reading of the trail. Each area adds a <see cref="SentenceBook"/> of its own.</summary>
internal static class TrailSetup
{
    public static IServiceCollection AddTrail(this IServiceCollection services)
    {
        services.AddSingleton<Sentences>();
        services.AddSingleton<StaleForm>();
        services.AddScoped<TrailViews>();
        services.AddScoped<VerifyTrail>();
        return services;
    }
}
