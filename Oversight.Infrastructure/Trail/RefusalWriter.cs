using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>Writes a refused attempt as an entry of its own, after the act was rolled back.</summary>
public sealed class RefusalWriter(IDbContextFactory<OversightDb> contexts, TrailKeys keys, TrailSite site)
{
    /// <summary>Appends the refusal and keeps it as the answer to the idempotency key.</summary>
    public async Task Write(Duty duty, ActStamp act, RuleBroken broken)
    {
        await using var probe = await contexts.CreateDbContextAsync();
        await probe.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
            var head = await TrailLock.Take(db, CancellationToken.None);
            if (await db.Operations.AnyAsync(o => o.OpId == act.OpId))
                return;
            var payload = JsonSerializer.SerializeToUtf8Bytes(new[] { new { action = duty.Code, code = broken.Code, sentence = broken.Message, clause = broken.Clause } }, TrailWriter.Json);
            await new TrailAppender(db, act, keys.Current(act.Now, founding: head.Seq == 0), site)
                .Append(act.On, duty.Code, Outcomes.Refused, payload, [], null, null, CancellationToken.None);
            db.Operations.Add(new Operation { OpId = act.OpId, Duty = duty.Code, ActorId = act.ActorId, At = act.Now, RefusedBy = broken.Code, Sentence = broken.Message, Clause = broken.Clause });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });
    }
}
