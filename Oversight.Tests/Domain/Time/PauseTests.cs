using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public class PauseTests
{
    private static readonly DateTime Start = China.At(2026, 3, 2);

    [Fact]
    public void The_days_after_it_begins_up_to_the_day_it_ends_do_not_count()
    {
        // 03-05, 03-06 and 03-09 fall out of ten working days that would end on 03-16.
        var paused = China.Of(Start, China.WorkingDays(10), China.Hearing(China.At(2026, 3, 4, 10), China.At(2026, 3, 9, 15)));
        Assert.Equal(China.Day(2026, 3, 19), paused.DueOn);
    }

    [Fact]
    public void Within_a_day_it_costs_nothing() =>
        Assert.Equal(
            China.Of(Start, China.WorkingDays(10)),
            China.Of(Start, China.WorkingDays(10), China.Hearing(China.At(2026, 3, 4, 0), China.At(2026, 3, 4, 23))));

    [Fact]
    public void Overlapping_ones_count_once()
    {
        var one = China.Hearing(China.At(2026, 3, 4), China.At(2026, 3, 10));
        var within = China.Hearing(China.At(2026, 3, 5), China.At(2026, 3, 6));
        var across = China.Hearing(China.At(2026, 3, 9), China.At(2026, 3, 11));
        Assert.Equal(
            China.Of(Start, China.WorkingDays(10), China.Hearing(China.At(2026, 3, 4), China.At(2026, 3, 11))),
            China.Of(Start, China.WorkingDays(10), across, one, within));
    }

    [Fact]
    public void Calendar_days_months_and_years_move_by_the_days_paused()
    {
        var five = China.Hearing(China.At(2026, 3, 12), China.At(2026, 3, 17));
        Assert.Equal(China.Day(2026, 4, 15), China.Of(China.At(2026, 3, 10), China.Months(1), five).DueOn);
        Assert.Equal(China.Day(2026, 4, 14), China.Of(China.At(2026, 3, 10), China.Days(30), five).DueOn);
        Assert.Equal(China.Day(2027, 3, 15), China.Of(China.At(2026, 3, 10), new Term(1, TermUnit.Years), five).DueOn);
    }

    [Fact]
    public void One_that_lasts_stops_the_clock()
    {
        var stopped = China.Of(Start, China.WorkingDays(10), China.Hearing(China.At(2026, 3, 4), to: null));
        Assert.True(stopped.Stopped);
        Assert.Null(stopped.DueOn);
        Assert.Null(stopped.DueAt);
        Assert.Null(stopped.AmberAt);
        Assert.Equal(Light.Grey, stopped.LightAt(China.At(2030, 1, 1)));
        Assert.False(stopped.IsPast(China.At(2030, 1, 1)));
        Assert.Equal("已中止", stopped.RemainingText(China.At(2026, 3, 5), China.Calendar));
    }

    [Fact]
    public void A_term_does_not_run_out_while_it_is_stopped()
    {
        // Stopped at noon of the due day and resumed two days later: the last day is the day of resumption.
        var onTheLastDay = China.Of(Start, China.WorkingDays(10), China.Hearing(China.At(2026, 3, 16, 12), China.At(2026, 3, 18)));
        Assert.Equal(China.Day(2026, 3, 18), onTheLastDay.DueOn);
        // Due on a Sunday that rolls to a Monday within the pause.
        var rolled = China.Of(Start, China.Days(6), China.Hearing(China.At(2026, 3, 8, 12), China.At(2026, 3, 11)));
        Assert.Equal(China.Day(2026, 3, 11), rolled.DueOn);
    }

    [Fact]
    public void One_that_begins_too_late_changes_nothing()
    {
        var plain = China.Of(Start, China.WorkingDays(10));
        var after = plain.DueAt!.Value;
        Assert.Equal(plain, China.Of(Start, China.WorkingDays(10), China.Hearing(after, to: null)));
        Assert.Equal(plain, China.Of(Start, China.WorkingDays(10), China.Hearing(after, after.AddDays(9))));
        Assert.True(China.Of(Start, China.WorkingDays(10), China.Hearing(after.AddMicroseconds(-1), to: null)).Stopped);
    }

    [Fact]
    public void It_does_not_stop_hours()
    {
        var term = new Term(24, TermUnit.Hours);
        Assert.Equal(China.Of(Start, term), China.Of(Start, term, China.Hearing(Start.AddHours(1), to: null)));
    }

    [Fact]
    public void It_cannot_end_before_it_begins() =>
        Assert.Throws<ArgumentException>(() => China.Hearing(China.At(2026, 3, 4), China.At(2026, 3, 3)));
}
