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
    /// <param name="declared">Whether it is declared that files which were taken were not sent.</param>
    public Task Run(Guid op, Guid id, int version, string reason, bool declared = false) => act.OnBatch(CreditDuties.Dissolve, op, id, version, (_, _, batch) =>
    {
        batch.Dissolve(reason, declared);
        return Task.FromResult(true);
    });
}
