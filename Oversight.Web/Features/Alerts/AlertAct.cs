using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Alerts;

/// <summary>The common part of every act on one alert: it is loaded for whoever may see it, at the version that the form was filled in on.</summary>
public sealed class AlertAct(Work work, CalendarSource calendar, IdSource ids, StaleForm stale)
{
    /// <summary>Performs a verb of the alert.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="alertId">The alert.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the alert.</param>
    public Task<T> On<T>(Duty duty, Guid op, Guid alertId, int version, Func<AlertScene, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.Alert, alertId), op, async (db, actor) =>
        {
            var alert = await db.Alerts.AsSplitQuery().FirstOrDefaultAsync(a => a.Id == alertId);
            if (alert is null || !actor.Sees(alert.DepartmentId))
                throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Alert, alert, version, "alert.condition-ended");
            return await verb(new AlertScene(db, actor, alert, db.Act!.Now, () => ids.Next(db.Act!.Now)));
        });

    /// <summary>The same for a verb that has no answer.</summary>
    public Task On(Duty duty, Guid op, Guid alertId, int version, Action<AlertScene> verb) => On(duty, op, alertId, version, scene =>
    {
        verb(scene);
        return Task.FromResult(true);
    });

    /// <summary>Until when an explanation that is asked for now is due, UTC, and how many working days that is.</summary>
    public async Task<(DateTime At, int Days)> DueFrom(OversightDb db)
    {
        var days = await db.Of(Parameters.AlertDays);
        return (Alert.DueAfter(db.Act!.Now, days, calendar.Current), days);
    }
}

/// <summary>What a verb of an alert has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Alert">The alert.</param>
/// <param name="Now">UTC.</param>
/// <param name="NewId">Gives ids.</param>
public sealed record AlertScene(OversightDb Db, Actor Actor, Alert Alert, DateTime Now, Func<Guid> NewId);
