using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Imports;

internal static class ImportSetup
{
    /// <summary>Registers the import of the list.</summary>
    internal static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton(new SentenceBook(ImportSentences.All))
        .AddSingleton<ImportRuns>()
        .AddScoped<TakeImport>()
        .AddScoped<BeginImport>()
        .AddScoped<CancelImport>()
        .AddScoped<AcceptImport>()
        .AddScoped<ReadImport>()
        .AddScoped<ImportViews>()
        .AddScoped<ImportFiles>();
}
