using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>What somebody did after the day that is to be the last on a post: told before it is written back.</summary>
public sealed class ActedAfter(Reads reads)
{
    /// <summary>What to tell whoever ends the holding; null where nothing was done after the day.</summary>
    /// <param name="officerId">Who leaves.</param>
    /// <param name="lastDay">Last day, China time.</param>
    public Task<string?> Tell(Guid officerId, DateOnly lastDay) => reads.Ask<string?>(async (db, _) =>
        lastDay >= ChinaTime.DayOf(reads.Now) ? null : await Count(db, officerId, lastDay) is > 0 and var count
            ? $"痕迹上该人员在{lastDay:yyyy-MM-dd}之后还办理了{count}次操作，这些操作不受影响，但会与免职日期不符；请核对最后一日。提交后该次数记入痕迹。"
            : null);

    /// <summary>How many acts of a person after a day are on the trail, refused attempts not counted.</summary>
    internal static Task<int> Count(OversightDb db, Guid officerId, DateOnly lastDay)
    {
        var (actor, after) = (officerId.ToString(), ChinaTime.EndOf(lastDay));
        return db.Trail.Where(e => e.Actor == actor && e.Outcome == Outcomes.Done && e.RecordedAt >= after).Select(e => e.OpId).Distinct().CountAsync();
    }
}
