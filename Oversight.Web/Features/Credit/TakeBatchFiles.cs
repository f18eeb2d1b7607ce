using Oversight.Domain.Credit;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Credit;

/// <summary>Enters that somebody takes the files of a batch and what for; the entry opens them to that person for a while.</summary>
public sealed class TakeBatchFiles(CreditAct act, IdSource ids)
{
    /// <summary>How long an entry opens the files.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromHours(2);

    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The batch.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="purpose">What for.</param>
    public Task Run(Guid op, Guid id, int version, string purpose) => act.OnBatch(CreditDuties.Take, op, id, version, (db, actor, batch) =>
    {
        batch.Take(actor, purpose, ids.Next(db.Act!.Now), db.Act.Now);
        return Task.FromResult(true);
    });
}
