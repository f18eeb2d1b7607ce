using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Disclosures;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Disclosures;

/// <summary>
/// A sweep: a decision that stands and has no disclosure gets one. Acts begin it with the decision; what was decided before the
/// upgrade that brought disclosure, or was taken over in bulk, has none. The term counts from the decision as it does for every other,
/// so what is late already is late and alerted (办法第十二条). What no class would keep in public any longer is left alone.
/// </summary>
public sealed class OpenMissingDisclosures(Work work, CaseAct cases, IDbContextFactory<OversightDb> contexts, IdSource ids, IClock clock) : ISweep
{
    /// <summary>Cases of one act.</summary>
    public const int AtOnce = 100;

    /// <summary>Opens them and returns how many.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var since = ChinaTime.StartOf(ChinaTime.DayOf(clock.Now).AddMonths(-ShippedDisclosureRules.Rules.Classes.Max(c => c.Most)));
        var opened = 0;
        while (await Missing(since, cancellation) is { Count: > 0 } chosen)
        {
            opened += await work.DoAsSystem(DisclosureDuties.OpenMissing, Subject.New(Kinds.Disclosure), ids.Next(clock.Now), async (db, _) =>
            {
                var (days, timing) = (await db.Of(Parameters.DisclosureDays), await cases.Timing(db));
                var waiting = await Without(db, since).AsNoTracking().AsSplitQuery().Where(c => chosen.Contains(c.Id)).OrderBy(c => c.Ordinal).ToListAsync(cancellation);
                foreach (var on in waiting)
                    db.Disclosures.Add(Disclosure.Begin(ids.Next(timing.Now), on, days, timing));
                return waiting.Count;
            }, cancellation);
        }

        return opened;
    }

    private async Task<List<Guid>> Missing(DateTime since, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Without(db, since).OrderBy(c => c.Ordinal).Take(AtOnce).Select(c => c.Id).ToListAsync(cancellation);
    }

    private static IQueryable<Domain.Casework.Case> Without(OversightDb db, DateTime since) =>
        db.Cases.Where(c => c.DecidedAt >= since && c.Decisions.Any(d => d.DecidedAt != null && d.RevokedFor == null && !db.Disclosures.Any(x => x.DecisionId == d.Id)));
}
