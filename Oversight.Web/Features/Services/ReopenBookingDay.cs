using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>Opens a closed day of a plan again.</summary>
public sealed class ReopenBookingDay(Work work)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="day">China time.</param>
    public Task Run(Guid op, Guid planId, DateOnly day) => work.Do(ServicesDuties.Plan, new Subject(Kinds.BookingPlan, planId), op, async (db, actor) =>
        (await db.BookingPlans.FirstOrDefaultAsync(p => p.Id == planId) ?? throw RuleBroken.NotVisible()).Reopen(actor, day));
}
