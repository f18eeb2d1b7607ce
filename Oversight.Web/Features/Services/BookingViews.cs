using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>Reads bookings and plans for the staff: whose they are is masked here.</summary>
public sealed class BookingViews(Reads reads, CalendarSource calendar)
{
    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>The plans whose bookings the asker may see.</summary>
    public Task<IReadOnlyList<PlanChoice>> Plans() => reads.Ask<IReadOnlyList<PlanChoice>>(async (db, actor) =>
        [.. (await Visible(db.BookingPlans, actor).OrderBy(p => p.ItemCode).ToListAsync()).Select(p => new PlanChoice(p, NameOf(db, p), p.IsKeptBy(actor)))]);

    /// <summary>The items that can be booked once they have a plan.</summary>
    public Task<IReadOnlyList<(string Code, string Name)>> Bookable() => reads.Ask<IReadOnlyList<(string, string)>>(async (db, _) =>
        [.. (await db.ByApplication(Today)).Where(x => !db.BookingPlans.Any(p => p.ItemId == x.Id)).Select(x => (x.Code, x.Name))]);

    /// <summary>A week of a plan and the bookings of one of its days.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="day">The day; its week is shown.</param>
    public Task<BookingWeek?> Week(Guid planId, DateOnly day) => reads.Ask(async (db, actor) =>
    {
        if (await Visible(db.BookingPlans, actor).FirstOrDefaultAsync(p => p.Id == planId) is not { } plan)
            return null;
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var (from, to) = (ChinaTime.StartOf(monday), ChinaTime.StartOf(monday.AddDays(7)));
        var taken = await db.Bookings.Where(b => b.PlanId == planId && b.Seat != null && b.StartsAt >= from && b.StartsAt < to).Select(b => new { b.StartsAt, b.EndsAt }).ToListAsync();
        var (start, end) = (ChinaTime.StartOf(day), ChinaTime.EndOf(day));
        var bookings = await db.Bookings.Where(b => b.PlanId == planId && b.StartsAt >= start && b.StartsAt < end).OrderBy(b => b.StartsAt).ThenBy(b => b.Ordinal).ToListAsync();
        return new BookingWeek(
            plan, NameOf(db, plan), day, monday.AddDays(-7), monday.AddDays(7),
            [
                .. Enumerable.Range(0, 7).Select(i => monday.AddDays(i)).Select(d => new BookingDay(
                    d, plan.WhyClosed(d, calendar.Current), [.. plan.SlotsOn(d, calendar.Current).Select(s => new SlotCount(s, taken.Count(t => t.StartsAt < s.EndsAt && t.EndsAt > s.StartsAt)))],
                    taken.Count(t => ChinaTime.DayOf(t.StartsAt) == d))),
            ],
            [.. bookings.Select(b => new BookingRow(b.Id, b.Version, b.Number, b.Time, Contact.MaskName(b.Name.Value ?? ""), b.Agent is not null, b.State, b.Reason, b.Open(actor, reads.Now)))],
            ServicesDuties.RevealBooking.HeldBy(actor) is not null, plan.IsKeptBy(actor));
    });

    private static IQueryable<BookingPlan> Visible(IQueryable<BookingPlan> plans, Actor actor)
    {
        var departments = actor.Departments;
        return actor.SeesAllDepartments || actor.Is(Role.CommandCentre) ? plans : plans.Where(p => departments.Contains(p.DepartmentId));
    }

    private string NameOf(OversightDb db, BookingPlan plan) =>
        db.Items.Where(i => i.Id == plan.ItemId).SelectMany(i => i.Versions).Where(v => v.EffectiveFrom <= Today).OrderByDescending(v => v.Number).Select(v => v.Name).FirstOrDefault() ?? plan.ItemCode;
}

/// <summary>The items that one applies for.</summary>
public static class ByApplicationQueries
{
    /// <summary>Every public service in force whose procedure has an applicant, by code.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Code, string Name)>> ByApplication(this OversightDb db, DateOnly today)
    {
        var procedures = await db.Procedures.Where(p => p.Category == Oversight.Domain.Catalogue.PowerCategory.PublicService && p.Steps.Any(s => s.Kind == Oversight.Domain.Catalogue.StepKind.Serve)).Select(p => p.Id).ToListAsync();
        var found = await db.Items
            .Where(i => i.Category == Oversight.Domain.Catalogue.PowerCategory.PublicService && (i.RepealedAfter == null || i.RepealedAfter >= today))
            .Select(i => new { i.Id, i.Code, Version = i.Versions.Where(v => v.EffectiveFrom <= today).OrderByDescending(v => v.EffectiveFrom).Select(v => new { v.Name, v.ProcedureId }).FirstOrDefault() })
            .OrderBy(i => i.Code)
            .ToListAsync();
        return [.. found.Where(i => i.Version is not null && procedures.Contains(i.Version.ProcedureId)).Select(i => (i.Id, i.Code, i.Version!.Name))];
    }
}

/// <summary>A plan to choose.</summary>
public sealed record PlanChoice(BookingPlan Plan, string Name, bool MayKeep);

/// <summary>A week of a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Name">Name of its item.</param>
/// <param name="Day">The day whose bookings are shown.</param>
/// <param name="Before">A day of the week before.</param>
/// <param name="After">A day of the week after.</param>
/// <param name="Days">Monday to Sunday.</param>
/// <param name="Bookings">Of the day.</param>
/// <param name="MayReveal">Whether the asker may be shown who booked.</param>
/// <param name="MayKeep">Whether the asker sets the plan.</param>
public sealed record BookingWeek(BookingPlan Plan, string Name, DateOnly Day, DateOnly Before, DateOnly After, IReadOnlyList<BookingDay> Days, IReadOnlyList<BookingRow> Bookings, bool MayReveal, bool MayKeep);

/// <summary>A day of a week.</summary>
public sealed record BookingDay(DateOnly Day, string? Closed, IReadOnlyList<SlotCount> Slots, int Booked);

/// <summary>A slot and how many of its places are taken.</summary>
public sealed record SlotCount(BookingSlot Slot, int Taken)
{
    /// <summary>Places that are free.</summary>
    public int Free => Math.Max(0, Slot.Places - Taken);
}

/// <summary>A booking as the day's list shows it.</summary>
public sealed record BookingRow(Guid Id, int Version, string Number, string Time, string Name, bool Agent, BookingState State, string Reason, IReadOnlyList<BookingMove> Moves)
{
    /// <summary>The colour of its state.</summary>
    public string Tone => State switch { BookingState.Came => Kit.Tones.Green, BookingState.Missed => Kit.Tones.Amber, BookingState.Cancelled => Kit.Tones.Grey, _ => Kit.Tones.Blue };
}
