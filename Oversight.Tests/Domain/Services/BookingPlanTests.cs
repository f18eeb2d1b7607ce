using Oversight.Domain.Common;
using Oversight.Domain.Services;

namespace Oversight.Tests.Domain.Services;

public sealed class BookingPlanTests
{
    [Fact]
    public void Hours_are_read_as_people_write_them_and_kept_without_loss()
    {
        var hours = OpeningHours.Read(new Dictionary<DayOfWeek, string> { [DayOfWeek.Monday] = "9：00—12:00 5人、14:00-17:00 3", [DayOfWeek.Friday] = "08:30-09:15 1人" });
        Assert.Equal("周一 09:00-12:00 5人，14:00-17:00 3人；周五 08:30-09:15 1人", hours.Text);
        Assert.Equal(hours.Text, OpeningHours.Parse(hours.Kept).Text);
        Assert.Equal(["08:30", "08:50"], OpeningHours.Parse(hours.Kept).Slots(DayOfWeek.Friday, 20).Select(s => OpeningHours.Clock(s.From)));
        Assert.Empty(hours.Slots(DayOfWeek.Sunday, 20));
    }

    [Theory]
    [InlineData("九点到十二点")]
    [InlineData("09:00-12:00")]
    [InlineData("12:00-09:00 3人")]
    [InlineData("09:00-12:00 0人")]
    [InlineData("09:00-12:00 3人，11:00-13:00 1人")]
    [InlineData("25:00-26:00 3人")]
    public void Hours_that_cannot_be_meant_are_refused_at_their_weekday(string line) =>
        Assert.Equal("hours2", Assert.Throws<InvalidInput>(() => OpeningHours.Read(new Dictionary<DayOfWeek, string> { [DayOfWeek.Tuesday] = line })).Field);

    [Fact]
    public void A_week_without_any_hours_is_refused() => Assert.Throws<InvalidInput>(() => OpeningHours.Read(new Dictionary<DayOfWeek, string>()));

    [Theory]
    [InlineData("王", "王")]
    [InlineData("欧阳小明", "欧***")]
    [InlineData("", "")]
    public void A_name_is_masked_but_for_its_first_sign(string name, string masked) => Assert.Equal(masked, Contact.MaskName(name));

    [Theory]
    [InlineData("１３８ 0000-0000", "13800000000")]
    [InlineData("+86 371 00000000", "8637100000000")]
    public void A_phone_is_counted_by_its_digits(string typed, string kept) => Assert.Equal(kept, Contact.DemandPhone("phone", typed));
}
