using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

/// <summary>A clock as it can occur: any start from 2015 to 2028, any term of days, months or years, up to four pauses, up to two extensions.</summary>
public sealed record AnyClock(DateTime Start, Term Term, IReadOnlyList<Pause> Pauses, IReadOnlyList<Extension> Extensions)
{
    public Deadline On(WorkingCalendar calendar) => Deadline.Of(Start, Term, calendar, Pauses, Extensions);

    /// <summary>
    /// The same clock with extensions by days alone. A month has 28 to 31 days: one that a pause interrupts can be longer
    /// than one counted from the pause's end, so with extensions by months a later start can rightly mean an earlier end.
    /// </summary>
    public AnyClock ExtendedByDays => this with { Extensions = [.. Extensions.Where(e => e.By.Unit is TermUnit.WorkingDays or TermUnit.CalendarDays)] };
}

public static class ClockArbitrary
{
    public static Arbitrary<AnyClock> Clocks() => (
        from start in Gen.Choose(0, 14 * 365 * 24)
        from term in Terms
        from pauses in Pauses(Start(start))
        from count in Gen.Choose(0, 2)
        from more in Terms.ListOf(count)
        select new AnyClock(Start(start), term, pauses, [.. more.Select(China.Extended)])).ToArbitrary();

    private static Gen<Term> Terms =>
        from unit in Gen.Elements(TermUnit.WorkingDays, TermUnit.CalendarDays, TermUnit.Months, TermUnit.Years)
        from length in Gen.Choose(1, unit switch { TermUnit.Months => 14, TermUnit.Years => 5, _ => 120 })
        from rollsOver in Gen.Elements(true, false)
        select new Term(length, unit, rollsOver);

    private static Gen<List<Pause>> Pauses(DateTime start) =>
        from count in Gen.Choose(0, 4)
        from pauses in (
            from after in Gen.Choose(-48, 24 * 150)
            from hours in Gen.Choose(0, 24 * 40)
            select China.Hearing(start.AddHours(after), start.AddHours(after + hours))).ListOf(count)
        select pauses.ToList();

    private static DateTime Start(int hours) => China.At(2015, 1, 1, 0).AddHours(hours);
}

[Properties(Arbitrary = [typeof(ClockArbitrary)], MaxTest = 500)]
public class TimeProperties
{
    [Property]
    public bool Adding_a_holiday_never_brings_a_date_forward(AnyClock clock, PositiveInt offset)
    {
        var holiday = ChinaTime.DayOf(clock.Start).AddDays(offset.Get);
        var longer = new WorkingCalendar(
            [.. China.Calendar.NamedDays.Where(day => day.Day != holiday), new(holiday, "临时放假", Off: true, holiday.Year)], 2026);
        return clock.ExtendedByDays.On(longer).DueAt >= clock.ExtendedByDays.On(China.Calendar).DueAt;
    }

    [Property]
    public bool One_more_is_never_sooner(AnyClock clock) =>
        (clock.ExtendedByDays with { Term = new Term(clock.Term.Length + 1, clock.Term.Unit, clock.Term.RollsOver) }).On(China.Calendar).DueAt
            >= clock.ExtendedByDays.On(China.Calendar).DueAt;

    [Property]
    public bool The_count_inverts(AnyClock clock, PositiveInt n)
    {
        var start = ChinaTime.DayOf(clock.Start);
        var due = China.Calendar.AddWorkingDays(start, n.Get);
        return China.Calendar.WorkingDaysBetween(start, due) == n.Get
            && China.Calendar.IsWorkingDay(due)
            && China.Calendar.SubtractWorkingDays(due.AddDays(1), 1) == due
            && China.Calendar.WorkingDaysBetween(China.Calendar.SubtractWorkingDays(start, n.Get).AddDays(-1), start.AddDays(-1)) == n.Get;
    }

    [Property]
    public bool Counting_agrees_with_walking_day_by_day(AnyClock clock)
    {
        var plain = clock with { Extensions = [] };
        if (plain.Term.Unit is not (TermUnit.WorkingDays or TermUnit.CalendarDays))
        {
            return true;
        }

        var day = ChinaTime.DayOf(plain.Start);
        for (var left = plain.Term.Length; left > 0;)
        {
            day = day.AddDays(1);
            var counts = plain.Term.Unit == TermUnit.CalendarDays || China.Calendar.IsWorkingDay(day);
            left -= counts && !plain.Pauses.Any(pause => pause.Covers(day)) ? 1 : 0;
        }

        while (plain.Pauses.Any(pause => day >= pause.FirstDay && day < pause.LastDay)
            || (plain.Term.RollsOver && !China.Calendar.IsWorkingDay(day)))
        {
            day = day.AddDays(1);
        }

        return plain.On(China.Calendar).DueOn == day;
    }

    [Property]
    public bool The_sheet_counts_as_many_days_as_the_term_has(AnyClock clock)
    {
        var deadline = clock.On(China.Calendar);
        var sheet = ComputationSheet.For(deadline, China.Calendar, clock.Pauses, clock.Extensions);
        Term[] terms = [clock.Term, .. clock.Extensions.Select(extension => extension.By)];
        return sheet.Parts.Zip(terms).All(it => it.First.Days.Count == 0 || it.First.CountedDays == it.Second.Length)
            && sheet.Parts.Count == terms.Length
            && sheet.Parts[^1].End == deadline.DueOn;
    }

    [Property]
    public bool Pauses_never_bring_the_date_forward(AnyClock clock) =>
        clock.On(China.Calendar).DueAt >= (clock with { Pauses = [] }).On(China.Calendar).DueAt;

    [Property]
    public bool A_deadline_never_falls_due_while_it_is_stopped_or_on_a_day_off_it_rolls_over(AnyClock clock)
    {
        var deadline = clock.On(China.Calendar);
        var last = clock.Extensions.Count > 0 ? clock.Extensions[^1].By : clock.Term;
        return clock.Pauses.All(pause => pause.From >= deadline.DueAt || pause.To < deadline.DueAt)
            && (!last.RollsOver || China.Calendar.IsWorkingDay(deadline.DueOn!.Value));
    }

    [Property]
    public bool Amber_lies_between_the_start_and_the_due_instant(AnyClock clock)
    {
        var deadline = clock.On(China.Calendar);
        return deadline.AmberAt > clock.Start && deadline.AmberAt < deadline.DueAt;
    }

    [Property]
    public bool Amber_never_lasts_more_than_half_the_days_counted(AnyClock clock)
    {
        var plain = clock with { Pauses = [], Extensions = [] };
        var deadline = plain.On(China.Calendar);
        var (start, due, amber) = (ChinaTime.DayOf(plain.Start), deadline.DueOn!.Value, ChinaTime.DayOf(deadline.AmberAt!.Value));
        var working = plain.Term.Unit == TermUnit.WorkingDays;
        var whole = working ? China.Calendar.WorkingDaysBetween(start, due) : due.DayNumber - start.DayNumber;
        var lit = working ? China.Calendar.WorkingDaysBetween(amber.AddDays(-1), due) : due.DayNumber - amber.DayNumber + 1;
        return whole == 1 || lit * 2 <= whole;
    }

    [Property]
    public bool The_stages_of_a_ladder_are_in_order_and_begin_at_midnight(AnyClock clock)
    {
        var ladder = Ladder.Of(clock.Start, clock.On(China.Calendar), China.Calendar);
        DateTime[] stages = ladder.BlueAt is { } blue ? [clock.Start, blue, ladder.YellowAt, ladder.RedAt] : [clock.Start, ladder.YellowAt, ladder.RedAt];
        return stages.Zip(stages.Skip(1)).All(it => it.First < it.Second)
            && stages.Skip(1).All(at => ChinaTime.Local(at).TimeOfDay == TimeSpan.Zero);
    }
}
