using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Services;

/// <summary>The common part of every act on one booking.</summary>
public sealed class BookingAct(Work work, StaleForm stale)
{
    /// <summary>Performs a verb for somebody of the staff.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The booking.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="verb">Calls the booking; takes who acts and when.</param>
    public Task On(Duty duty, Guid op, Guid id, int version, Action<Booking, Actor, DateTime> verb) =>
        work.Do(duty, new Subject(Kinds.Booking, id), op, async (db, actor) =>
        {
            var booking = await db.Bookings.FirstOrDefaultAsync(b => b.Id == id);
            if (booking is null || !(actor.Sees(booking.DepartmentId) || actor.Is(Role.CommandCentre)))
                throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Booking, booking, version, "booking.revealed");
            verb(booking, actor, db.Act!.Now);
        });
}
