using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversight.Infrastructure.Alerts;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Drafts;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Live;
using Oversight.Infrastructure.Live.Board;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Infrastructure.Responsibility;
using Oversight.Infrastructure.Review;
using Oversight.Infrastructure.Search;
using Oversight.Infrastructure.Seeding;
using Oversight.Infrastructure.Seeding.Alerts;
using Oversight.Infrastructure.Seeding.Catalogue;
using Oversight.Infrastructure.Seeding.Complaints;
using Oversight.Infrastructure.Seeding.Laws;
using Oversight.Infrastructure.Topics;
using Oversight.Infrastructure.Trail;
using Oversight.Infrastructure.Webhooks;

namespace Oversight.Infrastructure;

/// <summary>Registers everything that touches a disk, a socket or a package.</summary>
public static class Setup
{
    /// <summary>The only public entry. The host adds <see cref="Identity.ICurrentAccount"/>.</summary>
    public static IServiceCollection AddOversight(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SystemClock>(_ => new SystemClock(TimeProvider.System));
        services.TryAddSingleton<IClock>(s => s.GetRequiredService<SystemClock>());
        services.AddSingleton(new TrailSite(Environment.MachineName, settings.Demo));
        services.AddSingleton(new TrailKeys(settings.KeyDirectory));
        services.AddSingleton(new ComplaintVault(settings.KeyDirectory));
        services.AddSingleton(settings.Mail);
        services.AddSingleton(new OutboxVault(settings.KeyDirectory));
        services.AddSingleton<OutboxPost>();
        services.AddSingleton<OutboxCopies>();
        services.AddSingleton<OutboxRows>();
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton(settings.Webhooks);
        services.AddSingleton<WebhookGuard>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<TrailWriter>();
        services.AddSingleton<StandingRules>();
        services.AddSingleton<AlertBook>();
        services.AddSingleton<CaseAlerts>();
        services.AddSingleton<DisclosureAlerts>();
        services.AddSingleton<ApplicationAlerts>();
        services.AddSingleton<AlertWriter>();
        services.AddSingleton<TallyWriter>();
        services.AddSingleton<CitationWriter>();
        services.AddSingleton<CheckReader>();
        services.AddSingleton<CheckWriter>();
        services.AddSingleton<AccountMarks>();
        services.AddSingleton<SearchWriter>();
        services.AddSingleton<SearchSources>();
        services.AddSingleton<SearchKeeper>();
        services.AddSingleton<SearchCheck>();
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<AccountSearch>();
        services.AddSingleton<TallyRecount>();
        services.AddSingleton<CitationRecount>();
        services.AddSingleton<FanOut>();
        services.AddSingleton<AnsweredList>();
        services.AddSingleton<BoardSource>();
        services.AddSingleton<TrendSource>();
        services.AddSingleton<OpenComplaintSource>();
        services.AddSingleton<TrailTail>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<BellFeed>();
        services.AddSingleton<CalendarSource>();
        services.AddSingleton<RefusalWriter>();
        services.AddSingleton(new WriterGate(settings.Provider == DatabaseProvider.Sqlite));
        services.AddSingleton<IDocumentRenderer>(_ => new OfficialRenderer(new PdfSettings(settings.FontDirectory)));
        services.AddSingleton<Documents.Codes.PaperCodes>();
        services.AddSingleton<DbStart>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<SharedMeter>();
        services.AddSingleton<Identity.StaffSessions>();
        services.AddSingleton<ApiCallLog>();
        services.AddSingleton<ImportNotes>();
        services.AddSingleton<StagedSweep>();
        services.AddSingleton<GivenUpFiles>();
        services.AddSingleton<TrailVerifier>();
        services.TryAddSingleton<IdSource>(_ => new IdSource());
        services.AddScoped<Work>();
        services.AddScoped<Reads>();
        services.AddScoped<DraftStore>();
        services.AddScoped<BureauSeed>();
        services.AddScoped<CatalogueSeed>();
        services.AddScoped<LawSeed>();
        services.AddScoped<AlertRuleSeed>();
        services.AddScoped<ComplaintSeed>();
        services.AddScoped<ComplaintTallyFill>();
        services.AddSingleton<WeeklyTopics>();
        if (settings.Provider == DatabaseProvider.Sqlite)
            services.AddDb<SqliteOversightDb>((_, options) => options.UseSqlite(WithPatience(settings.ConnectionString)).AddInterceptors(new SqlitePragmas(settings.DurableWrites)));
        else
            services.AddDb<SqlServerOversightDb>((_, options) => options.UseSqlServer(settings.ConnectionString, sql => sql.EnableRetryOnFailure()));
        return services;
    }

    // How long SQLite waits for another process, seconds: the default of 30 would hold up every act behind it.
    private static string WithPatience(string connection) => new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 5 }.ToString();

    private static void AddDb<T>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where T : OversightDb
    {
        services.AddDbContextFactory<T>((s, options) =>
        {
            configure(s, options);
            options.AddInterceptors(
                s.GetRequiredService<AlertWriter>(), s.GetRequiredService<TallyWriter>(), s.GetRequiredService<CitationWriter>(), s.GetRequiredService<CheckWriter>(), s.GetRequiredService<OutboxCopies>(),
                s.GetRequiredService<TrailWriter>(), s.GetRequiredService<SearchWriter>());
        });
        services.AddSingleton<IDbContextFactory<OversightDb>, ForwardingContexts<T>>();
        services.AddScoped<OversightDb>(s => s.GetRequiredService<IDbContextFactory<T>>().CreateDbContext());
    }
}
