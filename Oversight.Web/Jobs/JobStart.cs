using Hangfire;

namespace Oversight.Web.Jobs;

/// <summary>Puts the table on the schedule, takes off what is no longer in it, and runs every sweep once.</summary>
public sealed class JobStart(IRecurringJobManager recurring, IBackgroundJobClient jobs, JobStorage storage) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var id in Former())
            recurring.RemoveIfExists(id);
        foreach (var job in JobTable.All)
        {
            job.Schedule(recurring);
            job.Enqueue(jobs);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<string> Former()
    {
        using var connection = storage.GetConnection();
        return connection.GetAllItemsFromSet("recurring-jobs").Except(JobTable.All.Select(j => j.Id), StringComparer.Ordinal);
    }
}
