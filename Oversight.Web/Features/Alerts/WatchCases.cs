using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Alerts;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>
/// Finds what did NOT happen: cases that are late or stand still. Each rule asks one indexed question that leaves out what it raised
/// before; the cases it leaves are looked at, some in one act, by the same eyes as every act on a case.
/// </summary>
public sealed class WatchCases(Work work, CaseAlerts alerts, StandingRules rules, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock)
{
    /// <summary>Cases in one act.</summary>
    public const int Batch = 25;

    private static readonly AlertKind[] Swept = [AlertKind.StepLate, AlertKind.CaseLate, AlertKind.StandsStill];

    /// <summary>Sweeps and returns how many alerts were raised or settled.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        List<Guid> found;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            HashSet<Guid> cases = [];
            foreach (var rule in (await rules.Read(db, cancellation)).Where(r => r.Latest.Active && Swept.Contains(r.Kind)))
                cases.UnionWith(await Found(db, rule, cancellation));
            found = [.. cases];
        }

        var changed = 0;
        foreach (var chunk in found.Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            changed += await Look(chunk, cancellation);
        }

        return changed;
    }

    // What a bound lets through and the case itself does not bear out needs no act.
    private async Task<List<Guid>> Found(OversightDb db, AlertRule rule, CancellationToken cancellation)
    {
        var now = clock.Now;
        List<Guid> found = [];
        foreach (var chunk in (await Candidates(db, rule, calendar.Current, now).OrderBy(c => c.Ordinal).Select(c => c.Id).ToListAsync(cancellation)).Chunk(Batch))
        {
            found.AddRange((await db.Cases.AsNoTracking().AsSplitQuery().Where(c => chunk.Contains(c.Id)).ToListAsync(cancellation))
                .Where(c => CaseWatch.Of(rule.Kind, rule.Terms, c, calendar.Current, now).Any(w => w.Standing)).Select(c => c.Id));
        }

        return found;
    }

    private Task<int> Look(Guid[] chunk, CancellationToken cancellation) => work.DoAsSystem(
        AlertDuties.Watch,
        Subject.New(Kinds.Alert),
        DerivedId.Of("alert.watch", DerivedId.Part(clock.Now), string.Join(',', chunk.Select(c => c.ToString("N")))),
        async (db, _) => await alerts.Look(db, await db.Cases.AsNoTracking().AsSplitQuery().Where(c => chunk.Contains(c.Id)).OrderBy(c => c.Ordinal).ToListAsync(cancellation), cancellation),
        cancellation);

    /// <summary>Cases at which the rule has to look: a few too many never hurt, one too few does.</summary>
    internal static IQueryable<Case> Candidates(OversightDb db, AlertRule rule, WorkingCalendar calendar, DateTime now)
    {
        var (code, terms, today) = (rule.Code, rule.Terms, ChinaTime.DayOf(now));
        var open = db.Cases.AsNoTracking().Where(c => c.IsOpen && !c.Stopped && terms.Categories.Contains(c.Category));
        switch (rule.Kind)
        {
            case AlertKind.StepLate:
                var late = Before(terms.Threshold);
                return open.Where(c => c.Steps.Any(s => s.DueAt <= late && s.CompletedAt == null && s.SkippedAt == null && !db.Alerts.Any(a => a.CaseId == c.Id && a.RuleCode == code && a.Step == s.Number)));
            case AlertKind.CaseLate:
                var due = Before(terms.Threshold);
                return open.Where(c => c.DueAt <= due && !db.Alerts.Any(a => a.CaseId == c.Id && a.RuleCode == code));
            case AlertKind.StandsStill:
                // Whoever moved it on the first of these days or later has not left it alone for long enough.
                var still = ChinaTime.StartOf(calendar.SubtractWorkingDays(today, terms.Threshold));
                return open.Where(c => c.RegisteredAt < still && !(c.AcceptedAt >= still) && !c.Steps.Any(s => s.StartedAt >= still || s.CompletedAt >= still || s.SkippedAt >= still)
                    && !c.Decisions.Any(d => d.ProposedAt >= still || d.CheckedAt >= still || d.ReturnedAt >= still || d.DecidedAt >= still)
                    && !c.Pauses.Any(p => p.To >= still) && !c.Exhibits.Any(e => e.AddedAt >= still)
                    && !db.Alerts.Any(a => a.CaseId == c.Id && a.RuleCode == code && a.Standing));
            default:
                return open.Where(_ => false);
        }

        // A due instant that lies as many working days back: a bound, the case itself counts exactly.
        DateTime Before(int days) => days == 0 ? now : ChinaTime.EndOf(calendar.SubtractWorkingDays(today, days));
    }
}
