using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Alerts;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>Finds planned checks that were not made, once their quarter is over.</summary>
public sealed class WatchPlans(Work work, AlertBook book, IDbContextFactory<OversightDb> contexts, IClock clock)
{
    /// <summary>Sweeps and returns how many alerts were raised.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        List<(AlertRule Rule, Irregularity What)> missing = [];
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            foreach (var rule in (await book.Rules(db, cancellation)).Where(r => r.Latest.Active && r.Kind == AlertKind.PlannedCheckMissing))
                missing.AddRange((await Missing(db, rule.Terms, now.AddMonths(-6), now, cancellation)).Where(m => AlertBook.Counts(rule, m)).Select(m => (rule, m)));
            var raised = (await db.Alerts.AsNoTracking().Where(a => a.Kind == AlertKind.PlannedCheckMissing && a.RaisedAt >= now.AddMonths(-6)).Select(a => a.Id).ToListAsync(cancellation)).ToHashSet();
            missing.RemoveAll(m => raised.Contains(AlertBook.IdOf(m.Rule, m.What)));
        }

        if (missing.Count == 0)
            return 0;
        return await work.DoAsSystem(
            AlertDuties.Watch, Subject.New(Kinds.Alert), DerivedId.Of("alert.watch-plans", DerivedId.Part(now)), async (db, _) =>
            {
                var raised = 0;
                foreach (var (rule, one) in missing)
                    raised += await book.Raise(db, rule, one, cancellation) is null ? 0 : 1;
                return raised;
            }, cancellation);
    }

    /// <summary>What is missing of the plans whose quarters ended in a period.</summary>
    internal static async Task<IReadOnlyList<Irregularity>> Missing(OversightDb db, AlertTerms terms, DateTime from, DateTime now, CancellationToken cancellation)
    {
        var (first, last) = (Index(from), Index(now));
        var plans = await db.CheckPlans.AsNoTracking().Where(p => (p.Year * 4) + p.Quarter >= first && (p.Year * 4) + p.Quarter < last).OrderBy(p => p.Ordinal).ToListAsync(cancellation);
        List<Irregularity> found = [];
        foreach (var plan in plans)
        {
            var made = await Made(db, plan, cancellation);
            var department = await db.Departments.AsNoTracking().Where(d => d.Id == plan.DepartmentId).Select(d => d.Name).FirstAsync(cancellation);
            if (plan.Missing(terms, made, department, now) is { } missing && missing.OccurredAt >= from)
                found.Add(missing);
        }

        return found;
    }

    /// <summary>How many checks of a plan were opened in its quarter; one that was turned down or taken back was not made.</summary>
    internal static Task<int> Made(OversightDb db, CheckPlan plan, CancellationToken cancellation)
    {
        var (from, to) = (ChinaTime.StartOf(plan.From), ChinaTime.EndOf(plan.Through));
        return db.Cases.AsNoTracking().CountAsync(
            c => c.ItemId == plan.ItemId && c.RegisteredAt >= from && c.RegisteredAt < to && c.DepartmentId == plan.DepartmentId && c.AcceptedAt != null && c.State != CaseState.Withdrawn, cancellation);
    }

    private static int Index(DateTime at) => ChinaTime.DayOf(at) is var day ? (day.Year * 4) + ((day.Month + 2) / 3) : 0;
}
