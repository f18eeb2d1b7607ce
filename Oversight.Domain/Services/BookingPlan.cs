using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Services;

/// <summary>When one can come to a department for an item, and how many at a time. Days off of the working calendar are closed by themselves.</summary>
public sealed class BookingPlan : Aggregate
{
    /// <summary>Lengths of a slot to choose from, minutes.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [15, 20, 30, 60, 120, 180];

    private readonly List<BookingClosure> _closures = [];

    private BookingPlan() => (ItemCode, Hours) = ("", "");

    public Guid ItemId { get; private init; }

    public string ItemCode { get; private init; }

    /// <summary>承办机构</summary>
    public Guid DepartmentId { get; private init; }

    /// <summary>Whether bookings are taken.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Length of a slot, minutes.</summary>
    public int SlotMinutes { get; private set; }

    /// <summary>How many days ahead one can book.</summary>
    public int DaysAhead { get; private set; }

    /// <summary>See <see cref="OpeningHours.Kept"/>.</summary>
    public string Hours { get; private set; }

    /// <summary>Days closed beyond those of the calendar.</summary>
    public IReadOnlyList<BookingClosure> Closures => [.. _closures.Where(c => !c.Lifted).OrderBy(c => c.Day)];

    /// <summary>Opens an item of a department for booking.</summary>
    public static BookingPlan Begin(Guid id, PowerItem item, ItemVersion version, Procedure procedure, Guid departmentId, Actor actor, BookingTerms terms)
    {
        Eligible.Demand(item, version, procedure, departmentId);
        var plan = new BookingPlan { Id = id, ItemId = item.Id, ItemCode = item.Code, DepartmentId = departmentId };
        plan.Set(actor, terms);
        return plan;
    }

    /// <summary>Sets hours, places and how far ahead one can book. What is booked already stays booked.</summary>
    public void Set(Actor actor, BookingTerms terms)
    {
        DemandKeeper(actor);
        if (!Lengths.Contains(terms.SlotMinutes))
            throw new InvalidInput("slot", $"每个时段应为{string.Join('、', Lengths)}分钟之一。");
        if (terms.DaysAhead is < 1 or > 60)
            throw new InvalidInput("ahead", "可提前预约的天数应在1至60日之间。");
        var hours = terms.Hours.Kept;
        if (Version > 0 && IsOpen == terms.IsOpen && SlotMinutes == terms.SlotMinutes && DaysAhead == terms.DaysAhead && string.Equals(Hours, hours, StringComparison.Ordinal))
            throw new RuleBroken("unchanged", "时段设置没有变化，无需保存。");
        (IsOpen, SlotMinutes, DaysAhead, Hours) = (terms.IsOpen, terms.SlotMinutes, terms.DaysAhead, hours);
        Record(new BookingPlanSet(ItemCode, SlotMinutes, DaysAhead, IsOpen, terms.Hours.Text));
    }

    /// <summary>Closes a day that the calendar leaves open. Whoever booked it already is to be told and cancelled one by one.</summary>
    public void Close(Actor actor, DateOnly day, string reason, Guid id, DateOnly today)
    {
        DemandKeeper(actor);
        if (day < today || day > today.AddDays(366))
            throw new InvalidInput("day", "停办日期应在今天至一年以内。");
        if (Closures.Any(c => c.Day == day))
            throw new RuleBroken("closed", $"{day:yyyy-MM-dd}已经设为停办。");
        var why = InvalidInput.Require("reason", "停办原因", reason, 100, 2);
        _closures.Add(new BookingClosure(id, day, why));
        Record(new BookingDayClosed(day, why));
    }

    /// <summary>Opens a closed day again.</summary>
    public void Reopen(Actor actor, DateOnly day)
    {
        DemandKeeper(actor);
        (_closures.Find(c => c.Day == day && !c.Lifted) ?? throw new RuleBroken("not-closed", $"{day:yyyy-MM-dd}没有设为停办，无需恢复。")).Lift();
        Record(new BookingDayReopened(day));
    }

    /// <summary>The slots of a day, none where it is closed.</summary>
    public IReadOnlyList<BookingSlot> SlotsOn(DateOnly day, WorkingCalendar calendar) => WhyClosed(day, calendar) is not null ? [] :
        [.. OpeningHours.Parse(Hours).Slots(day.DayOfWeek, SlotMinutes).Select(s => new BookingSlot(At(day, s.From), At(day, s.To), s.Places))];

    /// <summary>Why nobody can come on a day, or null.</summary>
    public string? WhyClosed(DateOnly day, WorkingCalendar calendar)
    {
        if (!IsOpen)
            return "暂停预约";
        if (!calendar.IsWorkingDay(day))
            return calendar.Explain(day) is { Kind: DayKind.Holiday, Name: { Length: > 0 } name } ? $"{name}放假" : "休息日";
        if (_closures.Find(c => c.Day == day && !c.Lifted) is { } closure)
            return $"停办：{closure.Reason}";
        return OpeningHours.Parse(Hours).Spans.Any(s => s.Day == day.DayOfWeek) ? null : "不开放";
    }

    /// <summary>The slot that begins at an instant and can still be booked.</summary>
    public BookingSlot Demand(DateTime startsAt, WorkingCalendar calendar, DateTime now)
    {
        var (day, today) = (ChinaTime.DayOf(startsAt), ChinaTime.DayOf(now));
        if (startsAt <= now)
            throw new RuleBroken("slot-past", "所选时段已经开始，请另选以后的时段。");
        if (day > today.AddDays(DaysAhead))
            throw new RuleBroken("slot-far", $"最多提前{DaysAhead}日预约，请另选日期。");
        if (WhyClosed(day, calendar) is { } why)
            throw new RuleBroken("slot-closed", $"{day:yyyy-MM-dd}{why}，请另选日期。");
        return SlotsOn(day, calendar).FirstOrDefault(s => s.StartsAt == startsAt) ?? throw new RuleBroken("slot-unknown", "时段安排已调整，请重新选择时段。");
    }

    /// <summary>Whether the actor sets this plan.</summary>
    public bool IsKeptBy(Actor actor) => actor.Is(Role.DepartmentHead, DepartmentId) || actor.Is(Role.CommandCentre) || actor.Is(Role.LegalOffice);

    private void DemandKeeper(Actor actor)
    {
        if (!IsKeptBy(actor))
            throw new RuleBroken("post", "预约时段由承办机构负责人、数字化指挥中心或者法制室设置，请联系他们。", "办法第八条");
    }

    private static DateTime At(DateOnly day, int minutes) => ChinaTime.StartOf(day).AddMinutes(minutes);
}

/// <summary>What the form of a plan holds.</summary>
/// <param name="IsOpen">Whether bookings are taken.</param>
/// <param name="SlotMinutes">One of <see cref="BookingPlan.Lengths"/>.</param>
/// <param name="DaysAhead">1 to 60.</param>
/// <param name="Hours">The week.</param>
public sealed record BookingTerms(bool IsOpen, int SlotMinutes, int DaysAhead, OpeningHours Hours);

/// <summary>A time at which one can come.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Places">How many at a time.</param>
public sealed record BookingSlot(DateTime StartsAt, DateTime EndsAt, int Places)
{
    /// <summary>09:00—09:30</summary>
    public string Text => $"{ChinaTime.Local(StartsAt):HH:mm}—{ChinaTime.Local(EndsAt):HH:mm}";
}

/// <summary>A day closed by hand.</summary>
public sealed class BookingClosure
{
    private BookingClosure() => Reason = "";

    internal BookingClosure(Guid id, DateOnly day, string reason) => (Id, Day, Reason) = (id, day, reason);

    public Guid Id { get; private init; }

    /// <summary>China time.</summary>
    public DateOnly Day { get; private init; }

    public string Reason { get; private init; }

    /// <summary>Whether it was opened again.</summary>
    public bool Lifted { get; private set; }

    internal void Lift() => Lifted = true;
}
