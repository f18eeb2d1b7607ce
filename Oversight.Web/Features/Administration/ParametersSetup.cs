using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Administration;

internal static class ParametersSetup
{
    /// <summary>Registers the act, the view and the words of the parameters.</summary>
    internal static IServiceCollection AddParameters(this IServiceCollection services)
    {
        services.AddSingleton(new SentenceBook(ParameterSentences.All));
        services.AddScoped<ChangeParameter>();
        services.AddScoped<ParameterViews>();
        return services;
    }
}
