using Oversight.Domain.Credit;

namespace Oversight.Web.Features.Credit;

/// <summary>Sends a withdrawal again that a receipt rejected; it goes with the next batch.</summary>
public sealed class ResendCredit(CreditAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The withdrawal.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">What was settled with the receiver.</param>
    public Task Run(Guid op, Guid id, int version, string reason) => act.OnRecord(CreditDuties.Resend, op, id, version, free: true, s =>
    {
        s.Record.Resend(s.Actor, reason);
        return Task.FromResult(true);
    });
}
