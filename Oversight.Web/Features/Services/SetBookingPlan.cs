using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Services;

/// <summary>Sets when and for how many an item can be booked; the first time it opens the item for booking.</summary>
public sealed class SetBookingPlan(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="itemCode">Code of the item.</param>
    /// <param name="version">The version of the plan that the form was filled in on; 0 where there is none yet.</param>
    /// <param name="terms">What the form holds.</param>
    public Task Run(Guid op, string itemCode, int version, BookingTerms terms) => work.Do(ServicesDuties.Plan, Subject.New(Kinds.BookingPlan), op, async (db, actor) =>
    {
        var now = db.Act!.Now;
        var open = await db.Offered(itemCode, ChinaTime.DayOf(now));
        var plan = await db.BookingPlans.FirstOrDefaultAsync(p => p.ItemId == open.Item.Id && p.DepartmentId == open.DepartmentId);
        if (plan is null)
        {
            db.BookingPlans.Add(BookingPlan.Begin(ids.Next(now), open.Item, open.Version, open.Procedure, open.DepartmentId, actor, terms));
            return;
        }

        await stale.Refuse(db, Kinds.BookingPlan, plan, version);
        plan.Set(actor, terms);
    });
}
