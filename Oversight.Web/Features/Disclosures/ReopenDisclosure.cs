using Oversight.Domain.Disclosures;

namespace Oversight.Web.Features.Disclosures;

/// <summary>Takes up again what was withheld or taken back.</summary>
public sealed class ReopenDisclosure(DisclosureAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The disclosure.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(DisclosureDuties.Reopen, op, id, version, s =>
    {
        s.Disclosure.Reopen(s.Actor, reason, s.Timing);
        return Task.CompletedTask;
    });
}
