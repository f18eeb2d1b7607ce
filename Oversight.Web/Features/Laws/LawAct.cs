using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Laws;

/// <summary>The common part of every act on a law that is registered: it is loaded at the version that the form was filled in on.</summary>
public sealed class LawAct(Work work, StaleForm stale)
{
    /// <summary>Performs a verb of the law and returns its answer.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="lawId">The law.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the law.</param>
    public Task<T> On<T>(Duty duty, Guid op, Guid lawId, int version, Func<OversightDb, Actor, Law, Task<T>> verb) => work.Do(duty, new Subject(Kinds.Law, lawId), op, async (db, actor) =>
    {
        var law = await db.Laws.AsSplitQuery().FirstOrDefaultAsync(l => l.Id == lawId) ?? throw RuleBroken.NotVisible();
        await stale.Refuse(db, Kinds.Law, law, version);
        return await verb(db, actor, law);
    });

    /// <summary>Items whose bases name a law and a text that are registered now, and are not linked to it yet.</summary>
    internal static async Task Link(OversightDb db, Law law)
    {
        var names = law.Names;
        var known = law.Versions.SelectMany(v => names.Select(n => (Key: (n, v.Label), v.Id))).DistinctBy(k => k.Key).ToDictionary(k => k.Key, k => k.Id);
        var items = await db.Items.AsSplitQuery().Where(i => i.Versions.Any(v => v.Bases.Any(b => b.LawVersionId == null && names.Contains(b.Law)))).ToListAsync();
        foreach (var item in items)
            item.Link(known);
    }
}
