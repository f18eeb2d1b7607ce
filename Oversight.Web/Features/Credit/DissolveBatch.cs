using Oversight.Domain.Credit;

namespace Oversight.Web.Features.Credit;

/// <summary>Frees the records of a batch that was not sent.</summary>
public sealed class DissolveBatch(CreditAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The batch.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid id, int version, string reason) => act.OnBatch(CreditDuties.Dissolve, op, id, version, (_, _, batch) =>
    {
        batch.Dissolve(reason);
        return Task.FromResult(true);
    });
}
