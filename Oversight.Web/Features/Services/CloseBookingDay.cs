using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Services;

/// <summary>Closes a day of a plan that the calendar leaves open.</summary>
public sealed class CloseBookingDay(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="version">The version of the plan that the page shows.</param>
    /// <param name="day">China time.</param>
    /// <param name="reason">Why, as the public reads it.</param>
    public Task Run(Guid op, Guid planId, int version, DateOnly day, string reason) => work.Do(ServicesDuties.Plan, new Subject(Kinds.BookingPlan, planId), op, async (db, actor) =>
    {
        var plan = await db.BookingPlans.FirstOrDefaultAsync(p => p.Id == planId) ?? throw RuleBroken.NotVisible();
        await stale.Refuse(db, Kinds.BookingPlan, plan, version);
        plan.Close(actor, day, reason, ids.Next(db.Act!.Now), ChinaTime.DayOf(db.Act.Now));
    });
}
