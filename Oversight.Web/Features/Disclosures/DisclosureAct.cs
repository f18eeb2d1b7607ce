using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Disclosures;

/// <summary>The common part of every act on one disclosure: it is loaded with its case for whoever may see that, at the version that the form was filled in on.</summary>
public sealed class DisclosureAct(Work work, CaseAct cases, DecisionReading reading, IdSource ids, StaleForm stale)
{
    /// <summary>Performs a verb of the disclosure.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The disclosure.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="verb">Calls the disclosure.</param>
    public Task On(Duty duty, Guid op, Guid id, int version, Func<DisclosureScene, Task> verb) =>
        work.Do(duty, new Subject(Kinds.Disclosure, id), op, async (db, actor) =>
        {
            var disclosure = await db.Disclosures.AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id);
            if (disclosure is null || !actor.Sees(disclosure.DepartmentId))
                throw RuleBroken.NotVisible();
            var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == disclosure.CaseId);
            await stale.Refuse(db, Kinds.Disclosure, disclosure, version);
            await verb(new DisclosureScene(db, actor, disclosure, on, await reading.Of(db, on), await cases.Timing(db), () => ids.Next(db.Act!.Now)));
        });
}

/// <summary>What a verb of a disclosure has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Disclosure">The disclosure.</param>
/// <param name="Case">Its case, not tracked.</param>
/// <param name="Words">What the decision says now.</param>
/// <param name="Timing">Now and the calendar.</param>
/// <param name="NewId">Gives ids.</param>
public sealed record DisclosureScene(OversightDb Db, Actor Actor, Disclosure Disclosure, Case Case, DecisionWords Words, CaseTiming Timing, Func<Guid> NewId)
{
    /// <summary>Code of the class that the decision reads as.</summary>
    public async Task<string> Reading() => ClassReading.Of(Case, await Db.Of(Parameters.HearingFinePerson), await Db.Of(Parameters.HearingFineOrganisation));

    /// <summary>What the public reads, or null where nothing is in public.</summary>
    public async Task<PublishedDecision?> Published() => Disclosure.PublicId is { } shown ? await Db.PublishedDecisions.FirstAsync(p => p.Id == shown) : null;
}
