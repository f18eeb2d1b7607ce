using Oversight.Infrastructure;
using Oversight.Infrastructure.Live;
using Oversight.Infrastructure.Live.Board;
using Oversight.Web.Demonstration;
using Oversight.Web.Features.Accounts;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Administration;
using Oversight.Web.Features.Alerts;
using Oversight.Web.Features.Archives;
using Oversight.Web.Features.Board.Wall;
using Oversight.Web.Features.Calendar;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Clients;
using Oversight.Web.Features.Clients.Interface;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Credit;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Discretion;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Imports;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Outbox;
using Oversight.Web.Features.Papers;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Responsibility;
using Oversight.Web.Features.Review;
using Oversight.Web.Features.Search;
using Oversight.Web.Features.Services;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Topics;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Window;
using Oversight.Web.Features.Window.Decisions;
using Oversight.Web.Features.Workbench;
using Oversight.Web.Jobs;
using Oversight.Web.Kit;
using Oversight.Web.Security;
using Oversight.Web.Shell;

namespace Oversight.Web;

/// <summary>What the process is made of, and the order in which a request passes through it.</summary>
internal static class Host
{
    /// <summary>Registers everything. A command gets no background work and no console noise.</summary>
    public static void AddHost(this WebApplicationBuilder builder, bool serving)
    {
        var settings = Settings.From(builder.Configuration, builder.Environment.ContentRootPath);
        if (serving && !builder.Environment.IsDevelopment())
            Settings.DemandHosts(builder.Configuration);
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        services.AddOversight(settings);
        services.AddDemonstration(settings, builder.Environment.IsDevelopment());
        services.AddShell();
        services.AddSecurity(settings, builder.Environment.IsDevelopment());
        services.AddTransient<Desk>();
        services.AddTransient<PickedFile>();
        services.AddSingleton(new FrameParts(typeof(BellButton), typeof(BellLink), typeof(CountingMenu)) { Demonstration = settings.Demo });
        services.AddWorkbench();
        services.AddNotifications(serving);
        services.AddOutbox(serving);
        services.AddCalendar(serving);
        services.AddJobs(settings, serving);
        services.AddFiles();
        services.AddScoped<SystemState>().AddScoped<ConfirmClock>();
        services.AddCasework();
        services.AddPapers();
        services.AddArchives();
        services.AddDisclosures();
        services.AddPublishedDecisions();
        services.AddCredit();
        services.AddServices();
        services.AddWindow();
        services.AddClients();
        services.AddApi(serving);
        services.AddSupervision();
        services.AddAlerts();
        services.AddComplaints();
        services.AddTopics();
        services.AddSearch();
        services.AddWall(serving);
        services.AddTrail();
        services.AddSingleton<DocumentArchive>();
        services.AddCatalogue();
        services.AddPublication();
        services.AddReview();
        services.AddAdjustments();
        services.AddDiscretion();
        services.AddLaws();
        services.AddImports();
        services.AddOrganisation();
        services.AddParameters();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        if (!serving)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            return;
        }

        services.AddHostedService(s => s.GetRequiredService<LiveFeed>());
        services.AddHostedService(s => s.GetRequiredService<BoardSource>());
        services.AddHostedService(s => s.GetRequiredService<DocumentArchive>());
    }

    /// <summary>Builds the pipeline and maps every address.</summary>
    public static void UseHost(this WebApplication app)
    {
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseApi();
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture("zh-CN").AddSupportedCultures("zh-CN").AddSupportedUICultures("zh-CN");
            options.RequestCultureProviders.Clear();
        });
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseRateLimiter();
        app.UseSameOrigin();
        app.UseAuthentication();
        app.UsePasswordGate();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = c => c.Tags.Contains("ready") }).AllowAnonymous();
        app.MapSignOut();
        app.UseJobs();
        app.MapFiles();
        app.MapCaseExport();
        app.MapArchives();
        app.MapServices();
        app.MapWindow();
        app.MapApi();
        app.MapOutside();
        app.MapOutbox();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapDocuments();
        app.MapSupervision();
        app.MapAlerts();
        app.MapComplaints();
        app.MapTopics();
        app.MapWall();
        app.MapCatalogueExport();
        app.MapLaws();
        app.MapPublication();
        app.MapReview();
        ImportFiles.Map(app);
        app.MapAdjustments();
        app.MapDisclosures();
        app.MapPublishedDecisions();
        app.MapCredit();
        app.MapDiscretion();
        app.MapResponsibility();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o =>
        {
            // Compression costs 250 KB of native memory a circuit; with it off, frame-ancestors is sent by SecurityHeaders.
            o.DisableWebSocketCompression = true;
            o.ContentSecurityFrameAncestorsPolicy = null;
        });
    }
}
