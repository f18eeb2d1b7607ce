using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>Shows who booked: the reason goes on the trail before the values go out.</summary>
public sealed class RevealBooking(BookingAct act, Reads reads)
{
    /// <summary>Notes it and returns name, phone and agent.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The booking.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why it is looked at.</param>
    public async Task<BookerShown> Run(Guid op, Guid id, int version, string reason)
    {
        await act.On(ServicesDuties.RevealBooking, op, id, version, (b, _, _) => b.Reveal(reason));
        return await reads.Ask(async (db, actor) => await db.Bookings.FirstAsync(x => x.Id == id) is var b && (actor.Sees(b.DepartmentId) || actor.Is(Role.CommandCentre))
            ? new BookerShown(b.Name.Value ?? "（已清除）", b.Phone.Value ?? "（已清除）", b.Agent?.Value ?? "")
            : throw RuleBroken.NotVisible());
    }
}

/// <summary>Who booked, in full.</summary>
public sealed record BookerShown(string Name, string Phone, string Agent);
