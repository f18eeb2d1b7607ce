using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Alerts;

/// <summary>Raises alerts inside an act: each rule once for each thing and occasion, with the term for its explanation.</summary>
public sealed class AlertBook(StandingRules rules, CalendarSource calendar)
{
    /// <summary>The rules in the act's reading.</summary>
    public Task<IReadOnlyList<AlertRule>> Rules(OversightDb db, CancellationToken cancellation = default) => rules.Read(db, cancellation);

    /// <summary>The working days in force.</summary>
    public WorkingCalendar Calendar => calendar.Current;

    /// <summary>Raises what somebody outside reported and what breaks a rule (预警种类“外部数据异常”), under every active rule of that kind.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="what">What was found; its facts are free, its occasion makes it unique.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The alerts raised; none where no rule of the kind is active, or all were raised before.</returns>
    public async Task<IReadOnlyList<Alert>> RaiseOutsideFact(OversightDb db, Irregularity what, CancellationToken cancellation = default)
    {
        List<Alert> raised = [];
        foreach (var rule in (await Rules(db, cancellation)).Where(r => r.Kind == AlertKind.OutsideFact && (what.Category is not { } category || r.Terms.Categories.Contains(category))))
        {
            if (await Raise(db, rule, what, cancellation) is { } alert)
                raised.Add(alert);
        }

        return raised;
    }

    /// <summary>Raises one; null where the rule is not active, did so before, or where it happened before the rule and is over.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="what">What was found.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Alert?> Raise(OversightDb db, AlertRule rule, Irregularity what, CancellationToken cancellation = default)
    {
        var id = IdOf(rule, what);
        if (!Counts(rule, what) || db.Alerts.Local.Any(a => a.Id == id) || await db.Alerts.AnyAsync(a => a.Id == id, cancellation))
            return null;
        var now = db.Act!.Now;
        var days = await db.Of(Parameters.AlertDays);
        var due = Alert.DueAfter(now, days, calendar.Current);
        var own = await db.Departments.AsNoTracking().AnyAsync(d => d.Id == what.DepartmentId && d.Kind == DepartmentKind.LegalOffice, cancellation);
        var (number, prefix) = (0, id.ToString("N"));
        var alert = Alert.Raise(id, rule, what, own, due, now, () => DerivedId.Of("alert-fact", prefix, (++number).ToString(CultureInfo.InvariantCulture)), days);
        db.Alerts.Add(alert);
        return alert;
    }

    /// <summary>Id of the alert that a rule raises for an occasion.</summary>
    public static Guid IdOf(AlertRule rule, Irregularity what) => DerivedId.Of("alert", rule.Code, what.SubjectId.ToString("N"), what.Occasion);

    /// <summary>Whether the rule counts it: it is active, and what was over before its version began stays unraised.</summary>
    public static bool Counts(AlertRule rule, Irregularity what) => rule.Latest.Active && (what.Standing || what.OccurredAt >= rule.Latest.SetAt);
}
