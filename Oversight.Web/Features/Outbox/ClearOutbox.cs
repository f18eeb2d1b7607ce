using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Outbox;

/// <summary>Lets what is stuck for one reason be tried again at once.</summary>
public sealed class RetryOutbox(Work work, IdSource ids)
{
    /// <summary>Performs it and returns how many.</summary>
    public Task<int> Run(Guid op, OutboxRoad road, string trouble) => work.Do(SystemDuties.RetryOutbox, Subject.New(Kinds.System), op, async (db, _) =>
    {
        var now = db.Act!.Now;
        var stuck = await StuckMessages.Of(db, road, trouble, now);
        db.SystemEvents.Add(SystemEvent.OutboxRetried(ids.Next(now), trouble, stuck.Count, now));
        stuck.ForEach(m => m.Retry(now));
        return stuck.Count;
    });
}

/// <summary>Gives up what is stuck for one reason. The lines behind the bells stay.</summary>
public sealed class GiveUpOutbox(Work work, IdSource ids)
{
    /// <summary>Performs it and returns how many.</summary>
    public Task<int> Run(Guid op, OutboxRoad road, string trouble, string reason) => work.Do(SystemDuties.GiveUpOutbox, Subject.New(Kinds.System), op, async (db, _) =>
    {
        var now = db.Act!.Now;
        var stuck = await StuckMessages.Of(db, road, trouble, now);
        db.SystemEvents.Add(SystemEvent.OutboxGivenUp(ids.Next(now), trouble, stuck.Count, reason, now));
        stuck.ForEach(m => m.GiveUp(now));
        return stuck.Count;
    });
}

internal static class StuckMessages
{
    private const int Most = 5000;

    // What a deliverer has in hand is left to it.
    public static Task<List<OutboxMessage>> Of(OversightDb db, OutboxRoad road, string trouble, DateTime now) => db.Outbox
        .Where(m => m.Road == road && m.Trouble == trouble && m.Trouble != "" && (m.State == OutboxState.Failed || m.State == OutboxState.Waiting) && (m.LeasedUntil == null || m.LeasedUntil <= now))
        .OrderBy(m => m.Id).Take(Most).ToListAsync();
}
