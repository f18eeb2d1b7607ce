using Oversight.Domain.Services;

namespace Oversight.Web.Features.Services;

/// <summary>The bureau cancels a booking, with a reason that the applicant reads.</summary>
public sealed class CancelBooking(BookingAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The booking.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid id, int version, string reason) => act.On(ServicesDuties.Cancel, op, id, version, (b, actor, now) => b.Cancel(actor, reason, now));
}
