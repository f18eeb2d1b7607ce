using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;

namespace Oversight.Tests.Domain.Time;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData(2026, 2, 13, "工作日")]
    [InlineData(2026, 2, 14, "补班 春节")]
    [InlineData(2026, 2, 15, "放假 春节")]
    [InlineData(2026, 3, 1, "周末")]
    [InlineData(2018, 12, 29, "补班 元旦")]
    [InlineData(2027, 1, 1, "工作日")]
    public void A_day_is_explained(int year, int month, int day, string why) =>
        Assert.Equal(why, China.Calendar.Explain(China.Day(year, month, day)).Text);

    [Fact]
    public void The_explanation_and_the_count_agree_on_every_day_of_twelve_years()
    {
        for (var day = China.Day(2014, 12, 1); day < China.Day(2027, 2, 1); day = day.AddDays(1))
        {
            var working = China.Calendar.IsWorkingDay(day);
            Assert.Equal(working, China.Calendar.Explain(day).IsWorking);
            Assert.Equal(working ? 1 : 0, China.Calendar.WorkingDaysBetween(day.AddDays(-1), day));
        }
    }

    [Fact]
    public void Counting_back_undoes_counting_on()
    {
        var from = China.Day(2026, 9, 24);
        Assert.Equal(China.Day(2026, 10, 9), China.Calendar.AddWorkingDays(from, 5));
        Assert.Equal(from, China.Calendar.SubtractWorkingDays(China.Day(2026, 10, 9), 5));
        Assert.Equal(from, China.Calendar.AddWorkingDays(from, 0));
        Assert.Equal(-5, China.Calendar.WorkingDaysBetween(China.Day(2026, 10, 9), from));
    }

    [Fact]
    public void The_neighbouring_working_days_skip_the_holiday_and_keep_the_made_up_day()
    {
        Assert.Equal(China.Day(2026, 2, 24), China.Calendar.NextWorkingDayOnOrAfter(China.Day(2026, 2, 15)));
        Assert.Equal(China.Day(2026, 2, 14), China.Calendar.LastWorkingDayBefore(China.Day(2026, 2, 24)));
        Assert.Equal(China.Day(2026, 2, 28), China.Calendar.NextWorkingDayOnOrAfter(China.Day(2026, 2, 28)));
        Assert.Equal(China.Day(2026, 2, 27), China.Calendar.LastWorkingDayBefore(China.Day(2026, 2, 28)));
    }

    [Fact]
    public void Beyond_the_announced_years_weekends_decide_however_far()
    {
        Assert.True(China.Calendar.IsAnnounced(China.Day(2026, 12, 31)));
        Assert.False(China.Calendar.IsAnnounced(China.Day(2027, 1, 1)));
        Assert.Equal(China.Day(9000, 1, 15), China.Calendar.AddWorkingDays(China.Day(9000, 1, 1), 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => China.Calendar.AddWorkingDays(DateOnly.MaxValue, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => China.Calendar.AddWorkingDays(China.Day(2026, 1, 1), -1));
    }

    [Fact]
    public void A_century_is_counted_as_fast_as_a_week()
    {
        // 200 000 terms of a century: hours when walked day by day, a moment when searched.
        var started = System.Diagnostics.Stopwatch.StartNew();
        var last = China.Day(2026, 1, 1);
        for (var i = 0; i < 200_000; i++)
        {
            last = China.Calendar.AddWorkingDays(China.Day(2026, 1, 1), 26_000 + i % 2);
        }

        Assert.Equal(26_001, China.Calendar.WorkingDaysBetween(China.Day(2026, 1, 1), last));
        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_day_named_twice_is_refused()
    {
        WorkingCalendar.CalendarDay[] days =
        [
            new(China.Day(2026, 1, 1), "元旦", Off: true, 2026),
            new(China.Day(2026, 1, 1), "元旦", Off: false, 2026),
        ];
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(days, 2026));
    }
}

public class AnnouncedCalendarTests
{
    [Fact]
    public void The_shipped_notices_run_from_2015_to_2026_with_their_sources()
    {
        var announced = AnnouncedCalendar.Load();
        Assert.Equal(Enumerable.Range(2015, 12), announced.Papers.Select(paper => paper.Year));
        Assert.Equal(2026, announced.Calendar.AnnouncedThrough);
        Assert.Equal(405, announced.Papers.Sum(paper => paper.Days.Count));
        Assert.All(announced.Papers, paper => Assert.All(paper.Sources, source => Assert.Contains("gov.cn", source, StringComparison.Ordinal)));
        Assert.StartsWith("github:NateScarlet/holiday-cn@", announced.Source, StringComparison.Ordinal);
        Assert.StartsWith("MIT", announced.License, StringComparison.Ordinal);
    }

    [Fact]
    public void The_notice_of_a_year_can_name_days_of_the_december_before()
    {
        var paper = AnnouncedCalendar.Load().Papers.Single(it => it.Year == 2019);
        Assert.Equal(China.Day(2018, 12, 29), paper.Days[0].Day);
        Assert.False(paper.Days[0].Off);
        Assert.Equal(2, paper.Sources.Count);
    }
}
