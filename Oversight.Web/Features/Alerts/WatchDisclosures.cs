using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Alerts;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>Finds decisions that were not disclosed in their term (办法第十二条).</summary>
public sealed class WatchDisclosures(Work work, DisclosureAlerts alerts, StandingRules rules, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock)
{
    /// <summary>Sweeps and returns how many alerts were raised.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        HashSet<Guid> late = [];
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            foreach (var rule in (await rules.Read(db, cancellation)).Where(r => r.Latest.Active && r.Kind == AlertKind.NotDisclosed))
            {
                var code = rule.Code;
                var open = await db.Disclosures.AsNoTracking().AsSplitQuery().Where(d => !d.Stopped && d.DueAt <= now && !db.Alerts.Any(a => a.RuleCode == code && a.SubjectId == d.Id && a.Standing)).ToListAsync(cancellation);
                late.UnionWith(open.Where(d => DisclosureWatch.Of(rule.Terms, d, calendar.Current, now) is not null).Select(d => d.Id));
            }
        }

        var raised = 0;
        foreach (var chunk in late.Chunk(WatchCases.Batch))
        {
            raised += await work.DoAsSystem(
                AlertDuties.Watch, Subject.New(Kinds.Alert), DerivedId.Of("alert.watch-disclosures", DerivedId.Part(now), string.Join(',', chunk.Select(d => d.ToString("N")))),
                async (db, _) => await alerts.Look(db, await db.Disclosures.AsNoTracking().AsSplitQuery().Where(d => chunk.Contains(d.Id)).OrderBy(d => d.Ordinal).ToListAsync(cancellation), cancellation), cancellation);
        }

        return raised;
    }
}
