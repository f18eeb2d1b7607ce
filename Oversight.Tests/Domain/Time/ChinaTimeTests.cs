using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Time;

public class ChinaTimeTests
{
    [Fact]
    public void A_day_begins_in_China_at_sixteen_hours_utc_of_the_day_before()
    {
        Assert.Equal(new DateTime(2026, 3, 4, 16, 0, 0, DateTimeKind.Utc), ChinaTime.StartOf(new DateOnly(2026, 3, 5)));
        Assert.Equal(DateTimeKind.Utc, ChinaTime.StartOf(new DateOnly(2026, 3, 5)).Kind);
        Assert.Equal(ChinaTime.StartOf(new DateOnly(2026, 3, 6)), ChinaTime.EndOf(new DateOnly(2026, 3, 5)));
    }

    [Fact]
    public void The_day_changes_exactly_at_midnight_in_China()
    {
        var midnight = China.At(2026, 3, 5, 0);
        Assert.Equal(new DateOnly(2026, 3, 5), ChinaTime.DayOf(midnight));
        Assert.Equal(new DateOnly(2026, 3, 4), ChinaTime.DayOf(midnight.AddMicroseconds(-1)));
    }

    [Fact]
    public void A_clock_reading_for_display_cannot_pass_for_an_instant()
    {
        var local = ChinaTime.Local(China.At(2026, 3, 5, 9, 30));
        Assert.Equal(new DateTime(2026, 3, 5, 9, 30, 0, DateTimeKind.Unspecified), local);
        Assert.Equal(DateTimeKind.Unspecified, local.Kind);
        Assert.Throws<ArgumentException>(() => ChinaTime.DayOf(local));
        Assert.Throws<ArgumentException>(() => ChinaTime.DayOf(DateTime.SpecifyKind(local, DateTimeKind.Local)));
        Assert.Equal("2026年3月5日 09:30", ChinaTime.Text(China.At(2026, 3, 5, 9, 30)));
    }

    [Fact]
    public void Instants_are_cut_to_whole_microseconds_and_not_rounded()
    {
        var instant = China.At(2026, 3, 5);
        Assert.Equal(instant.AddMicroseconds(7), ChinaTime.ToMicroseconds(instant.AddTicks(79)));
        Assert.Equal(DateTimeKind.Utc, ChinaTime.ToMicroseconds(instant.AddTicks(79)).Kind);
    }
}
