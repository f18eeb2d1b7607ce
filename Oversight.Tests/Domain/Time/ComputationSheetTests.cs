using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public class ComputationSheetTests
{
    [Fact]
    public void It_numbers_the_days_that_count_and_says_why_the_others_do_not()
    {
        var term = new Term(7, TermUnit.WorkingDays, Clause: "行政处罚法第六十一条");
        var sheet = ComputationSheet.For(China.Of(China.At(2026, 2, 12), term), China.Calendar);
        var part = Assert.Single(sheet.Parts);
        Assert.Equal(7, part.CountedDays);
        Assert.Equal("行政处罚法第六十一条", part.Clause);
        Assert.Equal(new SheetDay(China.Day(2026, 2, 13), 1, "工作日"), part.Days[0]);
        Assert.Equal(new SheetDay(China.Day(2026, 2, 14), 2, "补班 春节"), part.Days[1]);
        Assert.Equal(new SheetDay(China.Day(2026, 2, 15), Number: null, "放假 春节"), part.Days[2]);
        Assert.Equal(new SheetDay(China.Day(2026, 2, 28), 7, "补班 春节"), part.Days[^1]);
        Assert.Equal("周六", part.Days[^1].Weekday);
        Assert.Equal("2026年2月12日 09:00，当日不计入，自2026年2月13日起算（民法典第二百零一条）", sheet.StartText);
        Assert.Equal("2026年2月28日 24:00", sheet.DueText);
        Assert.Equal(China.Day(2026, 2, 27), sheet.LastWorkingDayBefore);
        Assert.Null(sheet.ProvisionalNotice);
    }

    [Fact]
    public void It_explains_why_the_end_rolled_over()
    {
        var sheet = ComputationSheet.For(China.Of(China.At(2026, 2, 12), China.Days(10)), China.Calendar);
        var part = Assert.Single(sheet.Parts);
        Assert.Equal(10, part.CountedDays);
        Assert.Equal(new SheetDay(China.Day(2026, 2, 22), 10, "计入（放假 春节）"), part.Days[9]);
        Assert.Equal(new SheetDay(China.Day(2026, 2, 23), Number: null, "顺延（放假 春节）"), part.Days[10]);
        Assert.Equal(new SheetDay(China.Day(2026, 2, 24), Number: null, "顺延后的末日"), part.Days[11]);
        Assert.Equal("计满之日2026年2月22日为放假 春节，末日顺延至2026年2月24日（民法典第二百零三条）", part.EndNote);
    }

    [Fact]
    public void It_says_that_a_seizure_does_not_roll_over()
    {
        var sheet = ComputationSheet.For(China.Of(China.At(2026, 1, 17), China.Days(30, rollsOver: false)), China.Calendar);
        Assert.Equal("末日为2026年2月16日（放假 春节），该期限末日逢节假日不顺延", sheet.Parts[0].EndNote);
        Assert.Equal(30, sheet.Parts[0].Days.Count);
    }

    [Fact]
    public void Months_are_described_by_their_rule()
    {
        var part = ComputationSheet.For(China.Of(China.At(2026, 1, 31), China.Months(3)), China.Calendar).Parts[0];
        Assert.Empty(part.Days);
        Assert.Equal("3个月：按月计算，到期月没有对应日，以月末日2026年4月30日为准（民法典第二百零二条）", part.Rule);
        Pause[] five = [China.Hearing(China.At(2026, 3, 12), China.At(2026, 3, 17))];
        var paused = ComputationSheet.For(China.Of(China.At(2026, 3, 10), China.Months(1), five), China.Calendar, five).Parts[0];
        Assert.Equal("中止5日不计入，末日相应后移；末日为2026年4月15日", paused.EndNote);
    }

    [Fact]
    public void Paused_days_carry_the_reason_and_the_pauses_their_clause()
    {
        Pause[] pauses = [China.Hearing(China.At(2026, 3, 4, 10), China.At(2026, 3, 9, 15))];
        var sheet = ComputationSheet.For(China.Of(China.At(2026, 3, 2), China.WorkingDays(10), pauses), China.Calendar, pauses);
        Assert.Equal("暂停 听证", sheet.Days.Single(day => day.Day == China.Day(2026, 3, 9)).Reason);
        Assert.Equal(10, sheet.Parts[0].CountedDays);
        Assert.Equal("2026年3月4日 10:00 至 2026年3月9日 15:00：听证（行政处罚法第六十四条）", Assert.Single(sheet.Pauses));
    }

    [Fact]
    public void A_term_that_filled_up_while_stopped_says_so()
    {
        Pause[] pauses = [China.Hearing(China.At(2026, 3, 16, 12), China.At(2026, 3, 18))];
        var part = ComputationSheet.For(China.Of(China.At(2026, 3, 2), China.WorkingDays(10), pauses), China.Calendar, pauses).Parts[0];
        Assert.Equal("计满之日2026年3月16日届满时正在中止，末日顺至恢复后的2026年3月18日", part.EndNote);
        Assert.Equal(10, part.CountedDays);
        Assert.Equal(new SheetDay(China.Day(2026, 3, 18), Number: null, "顺延后的末日"), part.Days[^1]);
    }

    [Fact]
    public void A_stopped_clock_is_explained_up_to_today()
    {
        Pause[] pauses = [China.Hearing(China.At(2026, 3, 4, 10), to: null)];
        Extension[] extensions = [China.Extended(China.WorkingDays(5))];
        var deadline = Deadline.Of(China.At(2026, 3, 2), China.WorkingDays(10), China.Calendar, pauses, extensions);
        var sheet = ComputationSheet.For(deadline, China.Calendar, pauses, extensions, China.Day(2026, 3, 6));
        Assert.Equal([1, 2, null, null], sheet.Days.Select(day => day.Number));
        Assert.Equal("暂停 听证", sheet.Days.Last().Reason);
        Assert.Equal("自2026年3月4日起中止，末日待恢复后推算", sheet.Parts[0].EndNote);
        Assert.Equal("已中止", sheet.DueText);
        Assert.Null(sheet.LastWorkingDayBefore);
        Assert.Equal("2026年3月4日 10:00 起，尚未恢复：听证（行政处罚法第六十四条）", Assert.Single(sheet.Pauses));
    }

    [Fact]
    public void Extensions_name_who_approved_them_and_are_counted_on()
    {
        Extension[] extensions = [China.Extended(China.Days(30))];
        var deadline = Deadline.Of(China.At(2026, 7, 3), China.Days(90), China.Calendar, extensions: extensions);
        var sheet = ComputationSheet.For(deadline, China.Calendar, extensions: extensions);
        Assert.Equal(2, sheet.Parts.Count);
        Assert.Equal("延期：案情复杂（张局长于2026年3月1日 09:00批准）", sheet.Parts[1].Title);
        Assert.Equal(China.Day(2026, 10, 9), sheet.Parts[1].Days[0].Day);
        Assert.Equal(deadline.DueOn, sheet.Parts[1].End);
    }

    [Fact]
    public void It_warns_when_the_due_day_can_still_move()
    {
        var sheet = ComputationSheet.For(China.Of(China.At(2026, 12, 28), China.WorkingDays(7)), China.Calendar);
        Assert.Contains("已载入至2026年", sheet.ProvisionalNotice, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_say_when_they_began_and_ended_and_that_a_pause_does_not_stop_them()
    {
        Pause[] pauses = [China.Hearing(China.At(2026, 3, 6, 16), to: null)];
        var deadline = China.Of(China.At(2026, 3, 6, 15, 30), new Term(24, TermUnit.Hours), pauses);
        var sheet = ComputationSheet.For(deadline, China.Calendar, pauses);
        Assert.StartsWith("2026年3月6日 15:30 起算", sheet.StartText, StringComparison.Ordinal);
        Assert.Equal("届满于2026年3月7日 15:30", sheet.Parts[0].EndNote);
        Assert.EndsWith("按小时计算的期限不因中止停走", sheet.Pauses[0], StringComparison.Ordinal);
    }
}
