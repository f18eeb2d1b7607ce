namespace Oversight.Web.Features.Search;

/// <summary>Registers the search over all areas.</summary>
internal static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddScoped<SearchViews>();
}
