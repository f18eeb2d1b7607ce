using Oversight.Domain.Credit;

namespace Oversight.Web.Features.Credit;

/// <summary>Enters that a batch was sent: by whom, when and by which way.</summary>
public sealed class SendBatch(CreditAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The batch.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="channel">By which way.</param>
    /// <param name="note">What else is to be said; may be empty.</param>
    public Task Run(Guid op, Guid id, int version, string channel, string note) => act.OnBatch(CreditDuties.Send, op, id, version, (db, actor, batch) =>
    {
        batch.Send(actor, channel, note, db.Act!.Now);
        return Task.FromResult(true);
    });
}
