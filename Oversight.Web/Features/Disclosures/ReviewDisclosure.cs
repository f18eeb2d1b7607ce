using Oversight.Domain.Disclosures;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Disclosures;

namespace Oversight.Web.Features.Disclosures;

/// <summary>The second person agrees, which publishes or withholds, or returns it.</summary>
public sealed class ReviewDisclosure(DisclosureAct act, Settings settings)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The disclosure.</param>
    /// <param name="version">The version that the page shows: what was read is what is agreed to.</param>
    /// <param name="agree">Whether it is agreed to.</param>
    /// <param name="opinion">Opinion, or why it goes back.</param>
    public Task Run(Guid op, Guid id, int version, bool agree, string opinion) => act.On(DisclosureDuties.Review, op, id, version, s =>
    {
        if (!agree)
        {
            s.Disclosure.Return(s.Actor, opinion, s.Timing.Now);
            return Task.CompletedTask;
        }

        var head = new PublicHead(settings.Bureau, s.Words.Kind, ShippedDisclosureRules.Rules.Class(s.Disclosure.Class)?.Name ?? "");
        if (s.Disclosure.Agree(s.Actor, opinion, s.Words.Known, head, s.NewId(), s.Timing) is { } published)
            s.Db.PublishedDecisions.Add(published);
        return Task.CompletedTask;
    });
}
