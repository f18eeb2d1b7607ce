using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>网上预约: keeps a place for somebody at the window. The last place goes to one of two who ask at once.</summary>
public sealed class MakeBooking(Work work, CalendarSource calendar, IdSource ids)
{
    /// <summary>Performs it and returns the number.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="code">The code, which the answer does not repeat.</param>
    /// <param name="itemCode">Code of the item.</param>
    /// <param name="startsAt">Beginning of the slot, UTC.</param>
    /// <param name="name">Who comes.</param>
    /// <param name="phone">Their phone.</param>
    /// <param name="agent">代办人, or empty.</param>
    /// <exception cref="RuleBroken">The slot is full, closed or past, or the phone has a place in it.</exception>
    public Task<string> Run(Guid op, AccessCode code, string itemCode, DateTime startsAt, string name, string phone, string agent) =>
        work.DoAsPublic(ServicesDuties.Book, Subject.New(Kinds.Booking), op, async (db, _) =>
        {
            var now = db.Act!.Now;
            var today = ChinaTime.DayOf(now);
            var open = await db.Offered(itemCode, today);
            var plan = await db.BookingPlans.AsNoTracking().FirstOrDefaultAsync(p => p.ItemId == open.Item.Id && p.DepartmentId == open.DepartmentId)
                ?? throw new RuleBroken("no-plan", $"“{open.Version.Name}”还没有开放预约，请直接到窗口办理或者在网上申报。");
            var ends = startsAt.AddMinutes(plan.SlotMinutes);
            var reached = Contact.DemandPhone("phone", phone);
            var repeated = await db.Bookings.AnyAsync(b => b.PlanId == plan.Id && b.Seat != null && b.StartsAt < ends && b.EndsAt > startsAt && b.Phone.Value == reached);
            var taken = await db.Bookings.Where(b => b.PlanId == plan.Id && b.Seat != null && b.StartsAt < ends && b.EndsAt > startsAt).Select(b => b.Seat!.Value).ToListAsync();
            var number = WindowNumber.Text(await NumberSeries.Take(db, WindowNumber.Booking, today.Year));
            db.Bookings.Add(Booking.Make(new BookingIntake(ids.Next(now), number, code, startsAt, name, phone, agent), plan, open.Version.Name, taken, repeated, () => ids.Next(now), calendar.Current, now));
            return number;
        });
}
