using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Alerts;

/// <summary>Registers the acts, sweeps, views and words of alerts.</summary>
internal static class AlertSetup
{
    private static FileOwner Explained { get; } = new(Kinds.Alert, Find);

    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddStaleForms();
        return services
            .AddSingleton(Explained)
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
            .AddScoped<AddRule>()
            .AddScoped<ChangeRule>()
            .AddScoped<PlanChecks>()
            .AddScoped<WatchCases>()
            .AddScoped<WatchDisclosures>()
            .AddScoped<WatchApplications>()
            .AddScoped<LapseAlerts>()
            .AddScoped<WatchPlans>()
            .AddScoped<WatchAttempts>();
    }

    // Who may see an alert may see what its explanations rest on.
    private static Task<EvidenceFile?> Find(OversightDb db, Actor actor, Guid id, Guid fileId) =>
        db.Alerts.SeenBy(actor).Where(a => a.Id == id).SelectMany(a => a.ExplanationRows).SelectMany(e => e.Evidence).FirstOrDefaultAsync(f => f.Id == fileId);
}
