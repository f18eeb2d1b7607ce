using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Alerts;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>Finds applications that nobody answered in their term (行政许可法第三十二条，参照).</summary>
public sealed class WatchApplications(Work work, ApplicationAlerts alerts, StandingRules rules, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock)
{
    /// <summary>Sweeps and returns how many alerts were raised.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        HashSet<Guid> late = [];
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            foreach (var rule in (await rules.Read(db, cancellation)).Where(r => r.Latest.Active && r.Kind == AlertKind.StepLate))
            {
                var code = rule.Code;
                var open = await db.Applications.AsNoTracking()
                    .Where(a => a.State == ApplicationState.Received && a.DueAt <= now && !db.Alerts.Any(x => x.RuleCode == code && x.SubjectId == a.Id && x.Standing)).ToListAsync(cancellation);
                late.UnionWith(open.Where(a => ApplicationWatch.Of(rule.Kind, rule.Terms, a, calendar.Current, now).Any(w => w.Standing)).Select(a => a.Id));
            }
        }

        var raised = 0;
        foreach (var chunk in late.Chunk(WatchCases.Batch))
        {
            raised += await work.DoAsSystem(
                AlertDuties.Watch, Subject.New(Kinds.Alert), DerivedId.Of("alert.watch-applications", DerivedId.Part(now), string.Join(',', chunk.Select(a => a.ToString("N")))),
                async (db, _) => await alerts.Look(db, await db.Applications.AsNoTracking().Where(a => chunk.Contains(a.Id)).OrderBy(a => a.Ordinal).ToListAsync(cancellation), cancellation), cancellation);
        }

        return raised;
    }
}
