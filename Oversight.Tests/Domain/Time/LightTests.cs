using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public class LightTests
{
    private static readonly DateTime Start = China.At(2026, 3, 2);

    [Fact]
    public void It_changes_exactly_at_its_instants()
    {
        var deadline = China.Of(Start, China.WorkingDays(20));
        var (amber, due) = (deadline.AmberAt!.Value, deadline.DueAt!.Value);
        Assert.Equal(Light.Green, deadline.LightAt(amber.AddMicroseconds(-1)));
        Assert.Equal(Light.Amber, deadline.LightAt(amber));
        Assert.Equal(Light.Amber, deadline.LightAt(due.AddMicroseconds(-1)));
        Assert.Equal(Light.Red, deadline.LightAt(due));
    }

    [Theory]
    [InlineData(20, 25)] // the last fifth, four working days, is longer than three
    [InlineData(15, 19)] // a fifth is three
    [InlineData(7, 9)] // three working days, within half of seven
    [InlineData(5, 6)] // half of five holds two whole days
    [InlineData(2, 4)]
    public void Amber_begins_at_midnight_of_the_last_fifth_or_three_days_within_half_the_term(int workingDays, int amberDay) =>
        Assert.Equal(China.At(2026, 3, amberDay, 0), China.Of(Start, China.WorkingDays(workingDays)).AmberAt);

    [Fact]
    public void On_a_term_of_one_day_amber_begins_at_noon() =>
        Assert.Equal(China.At(2026, 3, 3, 12), China.Of(Start, China.WorkingDays(1)).AmberAt);

    [Fact]
    public void Calendar_days_take_the_longer_of_a_fifth_in_days_and_three_working_days()
    {
        Assert.Equal(China.At(2026, 9, 1, 0), China.Of(China.At(2026, 6, 20), China.Days(90)).AmberAt);
        // Ten days that roll over the Spring Festival to 02-24: three working days reach back to 02-13, half the twelve days to 02-19.
        Assert.Equal(China.At(2026, 2, 19, 0), China.Of(China.At(2026, 2, 12), China.Days(10)).AmberAt);
    }

    [Fact]
    public void Days_paused_are_not_part_of_the_last_fifth()
    {
        // Twenty working days with two left when stopped: the third and fourth from the end lie before the pause.
        var paused = China.Of(Start, China.WorkingDays(20), China.Hearing(China.At(2026, 3, 26), China.At(2026, 4, 10)));
        Assert.Equal(China.Day(2026, 4, 14), paused.DueOn);
        Assert.Equal(China.At(2026, 3, 25, 0), paused.AmberAt);
    }

    [Fact]
    public void Hours_turn_amber_at_half_the_term() =>
        Assert.Equal(Start.AddHours(12), China.Of(Start, new Term(24, TermUnit.Hours)).AmberAt);

    [Fact]
    public void The_rule_is_a_parameter_within_bounds()
    {
        Assert.Equal(
            China.At(2026, 3, 30, 0),
            Deadline.Of(Start, China.WorkingDays(20), China.Calendar, amber: new AmberRule(Fifths: 0, WorkingDays: 1)).AmberAt);
        var never = Deadline.Of(Start, China.WorkingDays(20), China.Calendar, amber: new AmberRule(Fifths: 0, WorkingDays: 0));
        Assert.Equal(never.DueAt, never.AmberAt);
        Assert.Throws<RuleBroken>(() => new AmberRule(Fifths: 6));
        Assert.Throws<RuleBroken>(() => new AmberRule(WorkingDays: -1));
    }

    [Theory]
    [InlineData(2026, 2, 12, 12, "剩余7个工作日")]
    [InlineData(2026, 2, 15, 12, "剩余5个工作日")]
    [InlineData(2026, 2, 23, 23, "剩余5个工作日")]
    [InlineData(2026, 2, 27, 23, "剩余1个工作日")]
    [InlineData(2026, 2, 28, 0, "今天 24:00")]
    [InlineData(2026, 2, 28, 23, "今天 24:00")]
    [InlineData(2026, 3, 1, 0, "逾期不足1个工作日")]
    [InlineData(2026, 3, 2, 0, "逾期1个工作日")]
    [InlineData(2026, 3, 4, 12, "逾期3个工作日")]
    public void What_is_left_counts_the_working_days_after_today(int year, int month, int day, int hour, string text)
    {
        var deadline = China.Of(China.At(2026, 2, 12), China.WorkingDays(7));
        Assert.Equal(text, deadline.RemainingText(China.At(year, month, day, hour), China.Calendar));
    }

    [Fact]
    public void What_is_left_of_a_seizure_over_a_holiday_is_told_in_days()
    {
        var deadline = China.Of(China.At(2026, 1, 17), China.Days(30, rollsOver: false));
        Assert.Equal("剩余1日", deadline.RemainingText(China.At(2026, 2, 15), China.Calendar));
    }

    [Theory]
    [InlineData(6, 15, 0, "剩余24小时")]
    [InlineData(7, 14, 15, "今天 15:00")]
    [InlineData(7, 15, 0, "逾期1分钟")]
    [InlineData(7, 18, 30, "逾期3小时")]
    [InlineData(9, 9, 0, "逾期1个工作日")]
    public void What_is_left_of_hours_is_told_in_hours(int day, int hour, int minute, string text)
    {
        var deadline = China.Of(China.At(2026, 3, 6, 15), new Term(24, TermUnit.Hours));
        Assert.Equal(text, deadline.RemainingText(China.At(2026, 3, day, hour, minute), China.Calendar));
    }
}
