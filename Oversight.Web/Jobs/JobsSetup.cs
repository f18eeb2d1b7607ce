using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Oversight.Infrastructure;
using Oversight.Web.Security;

namespace Oversight.Web.Jobs;

/// <summary>Hangfire: in memory beside the embedded file, in the database beside SQL Server.</summary>
internal static class JobsSetup
{
    /// <summary>Registers the sweeps and, where the process serves, the server that runs them.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, Settings settings, bool serving)
    {
        foreach (var job in JobTable.All)
            services.AddScoped(job.Sweep);
        if (!serving)
            return services;

        // A store of the host's own: the one that Hangfire keeps for the whole process goes with the host that made it last.
        services.AddSingleton<JobStorage>(_ => settings.Provider == DatabaseProvider.Sqlite
            ? new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(6) })
            : new SqlServerStorage(settings.ConnectionString, new SqlServerStorageOptions { SchemaName = "jobs" }));
        services.AddHangfire((provider, hangfire) =>
        {
            // A sweep that failed runs again at its next turn over the state as it is then.
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
                .UseFilter(new AutomaticRetryAttribute { Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Fail })
                .UseStorage(provider.GetRequiredService<JobStorage>());
        });
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 2;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            server.ServerName = Environment.MachineName;
        });
        return services.AddHostedService<JobStart>();
    }

    /// <summary>The dashboard, for the system administrator to look at: a job taken off there would end reminders and lapses without an entry on the trail.</summary>
    public static void UseJobs(this WebApplication app) => app.MapHangfireDashboardWithAuthorizationPolicy(SecuritySetup.AdministratorOnly, "/jobs", new DashboardOptions
    {
        AppPath = "/",
        DashboardTitle = "后台任务 · 权责运行监督平台",
        DisplayStorageConnectionString = false,
        IsReadOnlyFunc = _ => true,
    });
}
