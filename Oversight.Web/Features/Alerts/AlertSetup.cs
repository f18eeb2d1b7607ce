using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Alerts;

/// <summary>Registers the acts, sweeps, views and words of alerts.</summary>
internal static class AlertSetup
{
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddStaleForms();
        return services
            .AddSingleton(new SentenceBook(AlertSentences.All))
            .AddScoped<AlertAct>()
            .AddScoped<AlertViews>()
            .AddScoped<RuleViews>()
            .AddScoped<PreviewRule>()
            .AddScoped<PlanViews>()
            .AddScoped<ITodoArea, AlertTodo>()
            .AddScoped<AcknowledgeAlert>()
            .AddScoped<ExplainAlert>()
            .AddScoped<JudgeExplanation>()
            .AddScoped<TurnIntoFinding>()
            .AddScoped<ChangeRule>()
            .AddScoped<PlanChecks>()
            .AddScoped<WatchCases>()
            .AddScoped<WatchDisclosures>()
            .AddScoped<WatchApplications>()
            .AddScoped<LapseAlerts>()
            .AddScoped<WatchPlans>()
            .AddScoped<WatchAttempts>();
    }
}
