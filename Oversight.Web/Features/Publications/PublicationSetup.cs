using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Publications;

/// <summary>Registers the publication of the list (办法第七条).</summary>
internal static class PublicationSetup
{
    public static IServiceCollection AddPublication(this IServiceCollection services)
    {
        foreach (var owner in PublicationFiles.Owners)
            services.AddSingleton(owner);
        return services
            .AddSingleton(new SentenceBook(PublicationSentences.All))
            .AddScoped<PublicationViews>()
            .AddScoped<PublicationPapers>()
            .AddScoped<CheckViews>()
            .AddScoped<CompareViews>()
            .AddScoped<FindingOrigins>()
            .AddScoped<ITodoArea, PublicationTodo>()
            .AddScoped<RecordPublication>()
            .AddScoped<WithdrawPublication>()
            .AddScoped<LapsePublications>()
            .AddScoped<CompleteAdjustments>()
            .AddScoped<DrawChecks>()
            .AddScoped<NoteCheckLine>()
            .AddScoped<ConcludeCheck>()
            .AddScoped<ComparedFindings>()
            .AddScoped<RecordComparison>();
    }
}
