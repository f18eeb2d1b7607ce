using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Catalogue;

internal static class CatalogueSetup
{
    /// <summary>Registers the views and words of the catalogue.</summary>
    internal static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(new SentenceBook(CatalogueSentences.All));
        services.AddScoped<CatalogueViews>();
        services.AddScoped<ItemViews>();
        services.AddScoped<ItemFormViews>();
        return services;
    }
}
