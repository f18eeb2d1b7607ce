using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public class CalendarChangeTests
{
    private static readonly WorkingCalendar With2027 = new(
        [.. China.Calendar.NamedDays, new(China.Day(2027, 1, 1), "元旦", Off: true, 2027)], 2027);

    [Fact]
    public void Loading_a_year_lists_the_deadlines_that_move_old_and_new()
    {
        var moves = Open("甲", China.At(2026, 12, 28), China.WorkingDays(7));
        var stays = Open("乙", China.At(2026, 12, 1), China.WorkingDays(7));
        var moved = Assert.Single(MovedDeadline.Between([moves, stays], China.Calendar, With2027));
        Assert.Equal("甲", moved.Open.Title);
        Assert.Equal(China.Day(2027, 1, 6), moved.Old.DueOn);
        Assert.Equal(China.Day(2027, 1, 7), moved.New.DueOn);
        Assert.True(moved.Old.Provisional);
        Assert.False(moved.New.Provisional);
    }

    [Fact]
    public void A_deadline_that_is_only_confirmed_is_rewritten_but_not_listed()
    {
        // 45 days from 12-28 end on 2027-02-11, whatever 1 January is.
        var confirmed = Open("丙", China.At(2026, 12, 28), China.Days(45));
        Assert.Empty(MovedDeadline.Between([confirmed], China.Calendar, With2027));
        var change = Assert.Single(MovedDeadline.Changes([confirmed], China.Calendar, With2027));
        Assert.False(change.DueMoves);
        Assert.True(change.Old.Provisional && !change.New.Provisional);
    }

    [Fact]
    public void The_change_of_march_2019_moves_what_ended_in_the_longer_holiday()
    {
        var before = new WorkingCalendar(China.Calendar.NamedDays.Where(day => day.Day.Year != 2019 || day.Name is not "劳动节"), 2026);
        var moved = Assert.Single(MovedDeadline.Between([Open("丁", China.At(2019, 4, 26), China.WorkingDays(5))], before, China.Calendar));
        Assert.Equal(China.Day(2019, 5, 3), moved.Old.DueOn);
        Assert.Equal(China.Day(2019, 5, 6), moved.New.DueOn);
    }

    private static OpenDeadline Open(string title, DateTime start, Term term) => new(Guid.CreateVersion7(), title, start, term);
}

public class InternalLimitTests
{
    private static readonly DateOnly From = China.Day(2026, 1, 1);

    [Fact]
    public void A_limit_looser_than_the_statute_is_refused_with_the_clause()
    {
        var statute = new Term(7, TermUnit.WorkingDays, Clause: "行政处罚法第六十一条");
        var broken = Assert.Throws<RuleBroken>(() => InternalLimit.Check(China.WorkingDays(8), statute, China.Calendar, From));
        Assert.Equal("internal-limit-looser", broken.Code);
        Assert.Equal("行政处罚法第六十一条", broken.Clause);
        Assert.Contains("8个工作日", broken.Message, StringComparison.Ordinal);
    }

    public static TheoryData<int, TermUnit, int, TermUnit> Looser => new()
    {
        { 7, TermUnit.WorkingDays, 7, TermUnit.CalendarDays },
        { 2, TermUnit.Months, 60, TermUnit.CalendarDays },
        { 60, TermUnit.CalendarDays, 2, TermUnit.Months }, // February makes two months shorter than 60 days
        { 1, TermUnit.WorkingDays, 24, TermUnit.Hours },
        { 48, TermUnit.Hours, 1, TermUnit.CalendarDays },
    };

    public static TheoryData<int, TermUnit, int, TermUnit> NotLooser => new()
    {
        { 7, TermUnit.WorkingDays, 7, TermUnit.WorkingDays },
        { 10, TermUnit.WorkingDays, 90, TermUnit.CalendarDays },
        { 5, TermUnit.CalendarDays, 5, TermUnit.WorkingDays },
        { 24, TermUnit.Hours, 1, TermUnit.WorkingDays },
        { 12, TermUnit.Months, 1, TermUnit.Years },
    };

    [Theory]
    [MemberData(nameof(Looser))]
    public void Different_units_are_compared_over_a_year_of_start_days(int length, TermUnit unit, int most, TermUnit mostUnit) =>
        Assert.Throws<RuleBroken>(() => InternalLimit.Check(new Term(length, unit), new Term(most, mostUnit), China.Calendar, From));

    [Theory]
    [MemberData(nameof(NotLooser))]
    public void A_limit_as_tight_or_tighter_is_let_through(int length, TermUnit unit, int most, TermUnit mostUnit) =>
        Assert.Null(InternalLimit.FirstLooser(new Term(length, unit), new Term(most, mostUnit), China.Calendar, From));
}
