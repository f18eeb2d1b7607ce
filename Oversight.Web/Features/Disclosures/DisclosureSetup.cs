using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Disclosures;

internal static class DisclosureSetup
{
    /// <summary>Registers the acts and views of disclosing decisions (办法第十二条).</summary>
    internal static IServiceCollection AddDisclosures(this IServiceCollection services) => services
        .AddSingleton(new SentenceBook(DisclosureSentences.All))
        .AddSingleton<DecisionReading>()
        .AddScoped<DisclosureAct>()
        .AddScoped<DisclosureViews>()
        .AddScoped<DisclosurePageViews>()
        .AddScoped<ITodoArea, DisclosureTodo>()
        .AddScoped<ProposeDisclosure>()
        .AddScoped<ReviewDisclosure>()
        .AddScoped<WithdrawDisclosure>()
        .AddScoped<ReopenDisclosure>()
        .AddScoped<TakeDownDisclosures>()
        .AddScoped<LapseDisclosures>()
        .AddScoped<OpenMissingDisclosures>()
        .AddScoped<ArchivePublished>()
        .AddScoped<IPaperSource>(s => s.GetRequiredService<ArchivePublished>());
}
