using Hangfire;

namespace Oversight.Web.Jobs;

/// <summary>One line of <see cref="JobTable"/>.</summary>
/// <param name="Id">ASCII id, as on the dashboard.</param>
/// <param name="Cron">When, China time.</param>
/// <param name="What">What it does, in Chinese.</param>
/// <param name="Sweep">The class behind it.</param>
/// <param name="Schedule">Puts it on the schedule.</param>
/// <param name="Enqueue">Runs it once, now.</param>
public sealed record Job(string Id, string Cron, string What, Type Sweep, Action<IRecurringJobManager> Schedule, Action<IBackgroundJobClient> Enqueue)
{
    /// <summary>A line for a sweep.</summary>
    public static Job Of<T>(string id, string cron, string what)
        where T : ISweep => new(
            id,
            cron,
            what,
            typeof(T),
            recurring => recurring.AddOrUpdate<T>(id, s => s.Run(CancellationToken.None), cron, new RecurringJobOptions
            {
                TimeZone = ChinaZone.Instance,
                MisfireHandling = MisfireHandlingMode.Relaxed,
            }),
            jobs => jobs.Enqueue<T>(s => s.Run(CancellationToken.None)));
}
