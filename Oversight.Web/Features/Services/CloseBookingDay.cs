using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>Closes a day of a plan that the calendar leaves open.</summary>
public sealed class CloseBookingDay(Work work, IdSource ids)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="day">China time.</param>
    /// <param name="reason">Why, as the public reads it.</param>
    public Task Run(Guid op, Guid planId, DateOnly day, string reason) => work.Do(ServicesDuties.Plan, new Subject(Kinds.BookingPlan, planId), op, async (db, actor) =>
        (await db.BookingPlans.FirstOrDefaultAsync(p => p.Id == planId) ?? throw RuleBroken.NotVisible()).Close(actor, day, reason, ids.Next(db.Act!.Now), ChinaTime.DayOf(db.Act.Now)));
}
