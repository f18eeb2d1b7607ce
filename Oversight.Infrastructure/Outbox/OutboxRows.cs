using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Outbox;

/// <summary>
/// Takes messages for delivery and writes what became of them, over all nodes together. A message is taken by a lease in one statement, so
/// that of two deliverers one has it; a lease that ran out says that its deliverer may have sent it, and the next attempt is marked so.
/// </summary>
public sealed class OutboxRows(IDbContextFactory<OversightDb> contexts, WriterGate gate, CalendarSource calendar, IClock clock)
{
    /// <summary>Attempts after which it fails: some three days.</summary>
    public const int MostAttempts = 80;

    /// <summary>How long nobody else may deliver what was taken.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(10);

    private static readonly int[] Minutes = [1, 2, 5, 10, 15, 30];

    /// <summary>The roads on which something is due now.</summary>
    public async Task<IReadOnlyList<(OutboxRoad Road, Guid? WebhookId)>> Roads(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await Due(db).Select(m => new { m.Road, m.WebhookId }).Distinct().ToListAsync(cancellation)).Select(r => (r.Road, r.WebhookId))];
    }

    /// <summary>Takes the next message of a road that is due; null where there is none.</summary>
    public async Task<OutboxMessage?> Take(OutboxRoad road, Guid? webhookId, CancellationToken cancellation)
    {
        while (true)
        {
            long? id;
            await using (var db = await contexts.CreateDbContextAsync(cancellation))
            {
                id = await Due(db).Where(m => m.Road == road && m.WebhookId == webhookId)
                    .OrderByDescending(m => m.Urgent).ThenBy(m => m.NextAt).ThenBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefaultAsync(cancellation);
            }

            if (id is not { } next)
                return null;
            if (await Take(next, cancellation) is { } taken)
                return taken;
        }
    }

    /// <summary>Takes one message that is due; null where another deliverer was faster, or where nobody knows for the second time whether it was sent.</summary>
    public async Task<OutboxMessage?> Take(long id, CancellationToken cancellation)
    {
        var (now, lease) = (clock.Now, Guid.NewGuid());
        var until = now + LeaseLength;
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await Due(db).Where(m => m.Id == id && m.Doubtful && m.LeasedUntil != null)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Failed).SetProperty(m => m.Trouble, Twice).SetProperty(m => m.LeasedUntil, (DateTime?)null), cancellation) > 0)
        {
            return null;
        }

        var mine = await Due(db).Where(m => m.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.Doubtful, m => m.Doubtful || m.LeasedUntil != null)
                .SetProperty(m => m.Lease, lease)
                .SetProperty(m => m.LeasedUntil, until)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1),
            cancellation);
        return mine == 0 ? null : await db.Outbox.AsNoTracking().FirstAsync(m => m.Id == id, cancellation);
    }

    /// <summary>Whether the lease under which a message was taken still holds: asked just before it is sent.</summary>
    public bool Holds(OutboxMessage taken) => taken.LeasedUntil is { } until && clock.Now < until - (LeaseLength / 2);

    /// <summary>Writes what became of an attempt, where the lease is still the deliverer's own.</summary>
    public async Task Mark(OutboxMessage taken, SendResult result)
    {
        var now = clock.Now;
        var state = StateAfter(taken, result.End);
        var doubtful = taken.Doubtful || result.End == SendEnd.Unknown;
        var trouble = state == OutboxState.Failed && result.End == SendEnd.Unknown ? Twice : result.Trouble;
        var next = now.AddMinutes(Minutes.ElementAtOrDefault(taken.Attempts - 1) is > 0 and var some ? some : 60);
        DateTime? ended = state is OutboxState.Sent or OutboxState.Void ? now : null;

        // Never cancelled: what was sent is written down.
        using var turn = await gate.Enter(CancellationToken.None);
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        var own = db.Outbox.Where(m => m.Id == taken.Id && m.Lease == taken.Lease);
        await own.ExecuteUpdateAsync(s => s
            .SetProperty(m => m.State, state)
            .SetProperty(m => m.Doubtful, doubtful)
            .SetProperty(m => m.Trouble, trouble)
            .SetProperty(m => m.Code, result.Code)
            .SetProperty(m => m.NextAt, next)
            .SetProperty(m => m.EndedAt, ended)
            .SetProperty(m => m.LeasedUntil, (DateTime?)null)
            .SetProperty(m => m.Content, m => ended == null ? m.Content : null));
    }

    /// <summary>Throws away what is done with: sent or void before one instant, given up before another. What waits or failed stays.</summary>
    public async Task<int> Forget(DateTime done, DateTime givenUp, CancellationToken cancellation)
    {
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Outbox.Where(m => ((m.State == OutboxState.Sent || m.State == OutboxState.Void) && m.EndedAt < done) || (m.State == OutboxState.GivenUp && m.EndedAt < givenUp)).ExecuteDeleteAsync(cancellation);
    }

    private const string Twice = "两次发送都没有得到确认，为免重复已停止";

    private IQueryable<OutboxMessage> Due(OversightDb db)
    {
        var now = clock.Now;
        var office = OfficeHours.Include(now, calendar.Current);
        return db.Outbox.Where(m => m.State == OutboxState.Waiting && m.NextAt <= now && (m.Urgent || office) && (m.LeasedUntil == null || m.LeasedUntil <= now));
    }

    private static OutboxState StateAfter(OutboxMessage taken, SendEnd end) => end switch
    {
        SendEnd.Sent => OutboxState.Sent,
        SendEnd.Void => OutboxState.Void,
        SendEnd.Never => OutboxState.Failed,
        SendEnd.Unknown when taken.Doubtful => OutboxState.Failed,
        _ when taken.Attempts >= MostAttempts => OutboxState.Failed,
        _ => OutboxState.Waiting,
    };
}
