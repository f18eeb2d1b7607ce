using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Services;

namespace Oversight.Web.Features.Window;

/// <summary>What can be applied for and booked, and when there is room. Nothing of who booked.</summary>
public sealed class WindowCalendar(Reads reads, CalendarSource calendar)
{
    /// <summary>The items that one applies for, and whether each can be booked.</summary>
    public Task<IReadOnlyList<WindowChoice>> Choices() => reads.AskPublic<IReadOnlyList<WindowChoice>>(async db =>
    {
        var plans = await db.BookingPlans.Where(p => p.IsOpen).Select(p => p.ItemId).ToListAsync();
        return [.. (await db.ByApplication(ChinaTime.DayOf(reads.Now))).Select(i => new WindowChoice(i.Code, i.Name, plans.Contains(i.Id)))];
    });

    /// <summary>Working days within which an application that is made now is taken on, or its applicant told what is missing.</summary>
    public Task<int> ReceiptDays() => reads.AskPublic(db => db.Of(Parameters.ReceiptDays));

    /// <summary>The days of an item from today on, and the free slots of each; null where it cannot be booked.</summary>
    public Task<IReadOnlyList<WindowDay>?> Days(string itemCode) => reads.AskPublic<IReadOnlyList<WindowDay>?>(async db =>
    {
        if (await db.BookingPlans.FirstOrDefaultAsync(p => p.ItemCode == itemCode && p.IsOpen) is not { } plan)
            return null;
        var (now, today) = (reads.Now, ChinaTime.DayOf(reads.Now));
        var to = ChinaTime.EndOf(today.AddDays(plan.DaysAhead));
        var taken = await db.Bookings.Where(b => b.PlanId == plan.Id && b.Seat != null && b.EndsAt > now && b.StartsAt < to).Select(b => new { b.StartsAt, b.EndsAt }).ToListAsync();
        return
        [
            .. Enumerable.Range(0, plan.DaysAhead + 1).Select(i => today.AddDays(i)).Select(day => new WindowDay(
                day, plan.WhyClosed(day, calendar.Current),
                [.. plan.SlotsOn(day, calendar.Current).Where(s => s.StartsAt > now).Select(s => new SlotCount(s, taken.Count(t => t.StartsAt < s.EndsAt && t.EndsAt > s.StartsAt)))])),
        ];
    });
}

/// <summary>An item to choose.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Bookable">Whether it can be booked.</param>
public sealed record WindowChoice(string Code, string Name, bool Bookable);

/// <summary>A day on which one can come, or not.</summary>
/// <param name="Day">China time.</param>
/// <param name="Closed">Why nobody can come, or null.</param>
/// <param name="Slots">What is still to come of it.</param>
public sealed record WindowDay(DateOnly Day, string? Closed, IReadOnlyList<SlotCount> Slots)
{
    /// <summary>Places that are free.</summary>
    public int Free => Slots.Sum(s => s.Free);

    /// <summary>11月24日 周二</summary>
    public string Text => $"{Day.Month}月{Day.Day}日 {OpeningHours.Name(Day.DayOfWeek)}";
}
