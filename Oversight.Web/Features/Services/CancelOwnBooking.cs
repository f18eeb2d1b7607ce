using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>The applicant cancels a booking that number and code opened; the place is free again.</summary>
public sealed class CancelOwnBooking(Work work)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The booking.</param>
    public Task Run(Guid op, Guid id) => work.DoAsPublic(ServicesDuties.CancelOwn, new Subject(Kinds.Booking, id), op, async (db, _) =>
    {
        (await db.Bookings.FirstOrDefaultAsync(b => b.Id == id) ?? throw RuleBroken.NotVisible()).CancelOwn(db.Act!.Now);
        return true;
    });
}
