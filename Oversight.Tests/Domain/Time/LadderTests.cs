using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public class LadderTests
{
    private static readonly DateTime Signed = China.At(2026, 3, 2, 16, 20);

    [Fact]
    public void Blue_comes_at_a_third_left_yellow_two_working_days_before_and_red_when_overdue()
    {
        var ladder = Of(China.WorkingDays(15));
        Assert.Equal(China.At(2026, 3, 17, 0), ladder.BlueAt);
        Assert.Equal(China.At(2026, 3, 19, 0), ladder.YellowAt);
        Assert.Equal(China.At(2026, 3, 24, 0), ladder.RedAt);
    }

    [Fact]
    public void Each_stage_begins_exactly_at_its_instant()
    {
        var ladder = Of(China.WorkingDays(15));
        (DateTime At, LadderStage Before, LadderStage From)[] steps =
        [
            (ladder.BlueAt!.Value, LadderStage.None, LadderStage.Blue),
            (ladder.YellowAt, LadderStage.Blue, LadderStage.Yellow),
            (ladder.RedAt, LadderStage.Yellow, LadderStage.Red),
        ];
        Assert.All(steps, step =>
        {
            Assert.Equal(step.Before, ladder.StageAt(step.At.AddMicroseconds(-1)));
            Assert.Equal(step.From, ladder.StageAt(step.At));
        });
    }

    [Fact]
    public void When_two_working_days_are_left_it_is_yellow()
    {
        var deadline = China.Of(Signed, China.WorkingDays(15));
        var ladder = Ladder.Of(Signed, deadline, China.Calendar);
        Assert.Equal("剩余2个工作日", deadline.RemainingText(ladder.YellowAt, China.Calendar));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    public void On_a_short_term_yellow_replaces_blue(int workingDays) => Assert.Null(Of(China.WorkingDays(workingDays)).BlueAt);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void On_a_very_short_term_yellow_begins_the_day_after_signing(int workingDays)
    {
        var ladder = Of(China.WorkingDays(workingDays));
        Assert.Equal(China.At(2026, 3, 3, 0), ladder.YellowAt);
        Assert.Equal(LadderStage.None, ladder.StageAt(Signed));
    }

    [Fact]
    public void Calendar_days_take_a_third_of_the_days() =>
        Assert.Equal(China.At(2026, 3, 23, 0), Of(China.Days(30)).BlueAt);

    [Fact]
    public void A_stopped_deadline_has_none() =>
        Assert.Throws<ArgumentException>(() => Ladder.Of(
            Signed, China.Of(Signed, China.WorkingDays(15), China.Hearing(Signed, to: null)), China.Calendar));

    private static Ladder Of(Term term) => Ladder.Of(Signed, China.Of(Signed, term), China.Calendar);
}
