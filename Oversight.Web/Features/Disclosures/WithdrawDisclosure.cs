using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;

namespace Oversight.Web.Features.Disclosures;

/// <summary>Takes back what is in public, because something in it is wrong.</summary>
public sealed class WithdrawDisclosure(DisclosureAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The disclosure.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(DisclosureDuties.Withdraw, op, id, version, async s =>
        s.Disclosure.Withdraw(s.Actor, reason, await s.Published() ?? throw new RuleBroken("not-public", "该结果没有公示内容，无需撤回。", Disclosure.Clause), s.Timing.Now));
}
