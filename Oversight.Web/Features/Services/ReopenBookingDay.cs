using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Services;

/// <summary>Opens a closed day of a plan again.</summary>
public sealed class ReopenBookingDay(Work work, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="version">The version of the plan that the page shows.</param>
    /// <param name="day">China time.</param>
    public Task Run(Guid op, Guid planId, int version, DateOnly day) => work.Do(ServicesDuties.Plan, new Subject(Kinds.BookingPlan, planId), op, async (db, actor) =>
    {
        var plan = await db.BookingPlans.FirstOrDefaultAsync(p => p.Id == planId) ?? throw RuleBroken.NotVisible();
        await stale.Refuse(db, Kinds.BookingPlan, plan, version);
        plan.Reopen(actor, day);
    });
}
