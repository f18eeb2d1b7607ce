using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public class DeadlineTests
{
    [Fact]
    public void The_day_of_the_event_does_not_count_whatever_its_hour()
    {
        var early = China.Of(China.At(2026, 3, 2, 0), China.WorkingDays(5));
        var late = China.Of(China.At(2026, 3, 2, 23, 59), China.WorkingDays(5));
        Assert.Equal(China.Day(2026, 3, 9), early.DueOn);
        Assert.Equal(early.DueAt, late.DueAt);
    }

    [Fact]
    public void It_is_past_from_midnight_after_the_due_day_and_not_a_microsecond_earlier()
    {
        var deadline = China.Of(China.At(2026, 3, 2), China.WorkingDays(5));
        var midnight = China.At(2026, 3, 10, 0);
        Assert.Equal(midnight, deadline.DueAt);
        Assert.False(deadline.IsPast(midnight.AddMicroseconds(-1)));
        Assert.True(deadline.IsPast(midnight));
        Assert.Equal("2026年3月9日 24:00", deadline.DueText);
    }

    [Fact]
    public void A_due_day_on_a_holiday_rolls_over_but_not_for_a_seizure()
    {
        var start = China.At(2026, 1, 17);
        Assert.Equal(China.Day(2026, 2, 24), China.Of(start, China.Days(30)).DueOn);
        Assert.Equal(China.Day(2026, 2, 16), China.Of(start, China.Days(30, rollsOver: false)).DueOn);
    }

    [Theory]
    [InlineData(2026, 1, 30, 1, 2026, 2, 28)]
    [InlineData(2026, 1, 31, 1, 2026, 2, 28)]
    [InlineData(2024, 1, 31, 1, 2024, 2, 29)]
    [InlineData(2026, 1, 31, 3, 2026, 4, 30)]
    [InlineData(2026, 2, 27, 1, 2026, 3, 27)]
    [InlineData(2026, 7, 1, 3, 2026, 10, 8)]
    public void Months_end_on_the_corresponding_day_or_the_last_of_the_month(
        int year, int month, int day, int months, int dueYear, int dueMonth, int dueDay) =>
        Assert.Equal(China.Day(dueYear, dueMonth, dueDay), China.Of(China.At(year, month, day), China.Months(months)).DueOn);

    [Fact]
    public void A_year_from_a_leap_day_ends_on_the_last_of_february()
    {
        Assert.Equal(China.Day(2025, 2, 28), China.Of(China.At(2024, 2, 29), new Term(1, TermUnit.Years)).DueOn);
        Assert.Equal(China.Day(2028, 2, 29), China.Of(China.At(2024, 2, 29), new Term(4, TermUnit.Years)).DueOn);
    }

    [Fact]
    public void Hours_run_from_the_instant_itself_through_days_off()
    {
        var deadline = China.Of(China.At(2026, 3, 6, 15, 30), new Term(24, TermUnit.Hours));
        Assert.Equal(China.At(2026, 3, 7, 15, 30), deadline.DueAt);
        Assert.Equal(China.Day(2026, 3, 7), deadline.DueOn);
        Assert.Equal("2026年3月7日 15:30", deadline.DueText);
        Assert.False(deadline.Provisional);
    }

    [Fact]
    public void Hours_that_end_at_midnight_belong_to_the_day_that_ends()
    {
        var deadline = China.Of(China.At(2026, 3, 6, 0), new Term(24, TermUnit.Hours));
        Assert.Equal(China.Day(2026, 3, 6), deadline.DueOn);
        Assert.Equal("2026年3月6日 24:00", deadline.DueText);
    }

    [Fact]
    public void An_extension_counts_on_from_the_due_day_as_rolled_over()
    {
        var extended = Deadline.Of(
            China.At(2026, 7, 3), China.Days(90), China.Calendar, extensions: [China.Extended(China.Days(30))]);
        // 90日 ends in the holiday and rolls to 10-08; 30日 on is Saturday 11-07.
        Assert.Equal(China.Day(2026, 11, 9), extended.DueOn);
    }

    [Fact]
    public void Beyond_the_announced_years_it_is_provisional()
    {
        Assert.False(China.Of(China.At(2026, 12, 24), China.WorkingDays(5)).Provisional);
        var beyond = China.Of(China.At(2026, 12, 28), China.WorkingDays(7));
        Assert.Equal(China.Day(2027, 1, 6), beyond.DueOn);
        Assert.True(beyond.Provisional);
        Assert.True(China.Of(China.At(2026, 12, 28), new Term(100, TermUnit.Years)).Provisional);
    }

    [Fact]
    public void It_is_a_value()
    {
        Assert.Equal(China.Of(China.At(2026, 3, 2), China.WorkingDays(5)), China.Of(China.At(2026, 3, 2), China.WorkingDays(5)));
        Assert.NotEqual(China.Of(China.At(2026, 3, 2), China.WorkingDays(5)), China.Of(China.At(2026, 3, 3), China.WorkingDays(5)));
    }

    [Fact]
    public void A_term_reads_as_officers_write_it_and_is_never_empty()
    {
        Assert.Equal("7个工作日", China.WorkingDays(7).ToString());
        Assert.Equal("90日", China.Days(90).Text);
        Assert.Equal("3个月", China.Months(3).Text);
        Assert.Equal("2年", new Term(2, TermUnit.Years).Text);
        Assert.Equal("24小时", new Term(24, TermUnit.Hours).Text);
        Assert.Equal("term-length", Assert.Throws<RuleBroken>(() => China.Days(0)).Code);
        Assert.Throws<RuleBroken>(() => new Term(101, TermUnit.Years));
    }

    [Fact]
    public void A_notice_before_a_hearing_is_counted_back_from_it()
    {
        var term = China.WorkingDays(7);
        // Back from 10-12: 10-10 made up, 10-09, 10-08, 09-30, 09-29, 09-28, 09-24.
        Assert.Equal(China.Day(2026, 9, 24), BackCount.LatestDay(China.Day(2026, 10, 12), term, China.Calendar));
        Assert.True(BackCount.IsInTime(China.Day(2026, 9, 24), China.Day(2026, 10, 12), term, China.Calendar));
        Assert.False(BackCount.IsInTime(China.Day(2026, 9, 25), China.Day(2026, 10, 12), term, China.Calendar));
    }

    [Fact]
    public void A_back_count_on_a_day_off_moves_away_from_the_event()
    {
        Assert.Equal(China.Day(2026, 9, 30), BackCount.LatestDay(China.Day(2026, 10, 17), China.Days(10), China.Calendar));
        Assert.Equal(China.Day(2026, 10, 7), BackCount.LatestDay(China.Day(2026, 10, 17), China.Days(10, rollsOver: false), China.Calendar));
        Assert.Equal(China.Day(2026, 2, 28), BackCount.LatestDay(China.Day(2026, 3, 31), China.Months(1), China.Calendar));
        Assert.Throws<ArgumentException>(() => BackCount.LatestDay(China.Day(2026, 3, 31), new Term(3, TermUnit.Hours), China.Calendar));
    }
}
