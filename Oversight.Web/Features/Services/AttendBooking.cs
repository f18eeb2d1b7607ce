using Oversight.Domain.Services;

namespace Oversight.Web.Features.Services;

/// <summary>Enters whether somebody who booked came.</summary>
public sealed class AttendBooking(BookingAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The booking.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="came">Whether they came.</param>
    public Task Run(Guid op, Guid id, int version, bool came) => act.On(ServicesDuties.Attend, op, id, version, (b, actor, now) =>
    {
        if (came)
            b.Come(actor, now);
        else
            b.Miss(actor, now);
    });
}
