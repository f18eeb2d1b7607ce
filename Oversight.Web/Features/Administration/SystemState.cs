using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Live.Board;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Administration;

/// <summary>How the system is, for its administrator. Says nothing of cases.</summary>
public sealed class SystemState(Reads reads, Settings settings, BoardSource board)
{
    /// <summary>Reads it.</summary>
    public Task<SystemHealth> Read() => reads.Ask(async (db, actor) =>
    {
        SystemDuties.ConfirmClock.Demand(actor);
        var last = await db.Trail.OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.RecordedAt }).FirstOrDefaultAsync();
        var disk = new DriveInfo(settings.DataDirectory);
        return new SystemHealth(disk.AvailableFreeSpace / 1e9, (double)disk.AvailableFreeSpace / disk.TotalSize, last?.Seq ?? 0, last?.RecordedAt, board.Viewers.Count);
    });
}

/// <summary>How the system is.</summary>
/// <param name="FreeGigabytes">Free on the data disk, GB of 10⁹ bytes.</param>
/// <param name="FreeShare">The same as a share of the disk.</param>
/// <param name="TrailEntries">Number of entries.</param>
/// <param name="LastEntryAt">UTC.</param>
/// <param name="BoardViewers">Open boards on this node.</param>
public sealed record SystemHealth(double FreeGigabytes, double FreeShare, long TrailEntries, DateTime? LastEntryAt, int BoardViewers);
