using Oversight.Web.Features.Casework;

namespace Oversight.Web.Jobs;

/// <summary>Every recurring job. Each sweep also runs once when the process starts, so that what fell due meanwhile is caught up.</summary>
public static class JobTable
{
    /// <summary>The table; cron in China time.</summary>
    public static IReadOnlyList<Job> All { get; } =
    [
        Job.Of<FollowTrailSweep>("notifications", "* * * * *", "按痕迹补发提醒"),
        Job.Of<LapsePauses>("case-pauses", "* * * * *", "中止期满恢复计时"),
        Job.Of<DiscardOldDrafts>("old-drafts", "30 2 * * *", "清除90天未动的草稿"),
    ];
}
