using Bunit;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class CountdownTests : Drawing
{
    [Theory]
    [InlineData("2.04:12:59", "2天 04:12")]
    [InlineData("1.00:00:00", "1天 00:00")]
    [InlineData("05:48:20", "05:48:20")]
    [InlineData("00:00:00.3", "00:00:01")]
    [InlineData("00:00:00", "逾期 00:00:00")]
    [InlineData("-00:00:01.9", "逾期 00:00:01")]
    [InlineData("-1.06:30:00", "逾期 1天 06:30")]
    public void Time_left_and_time_overdue_are_written_alike(string left, string text) =>
        Assert.Equal(text, CountdownText.For(TimeSpan.Parse(left, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_browser_gets_both_instants_and_the_server_s_colour()
    {
        var now = new DateTime(2026, 11, 23, 2, 11, 40, DateTimeKind.Utc);
        var clock = Render<Countdown>(p => p.Add(c => c.Due, now.AddHours(13.5)).Add(c => c.Now, now).Add(c => c.Tone, "amber")).Find("ovs-countdown");
        Assert.Equal("2026-11-23T15:41:40.000Z", clock.GetAttribute("due"));
        Assert.Equal("2026-11-23T02:11:40.000Z", clock.GetAttribute("now"));
        Assert.Equal("amber", clock.ClassName);
        Assert.Equal("13:30:00", clock.TextContent);
    }
}
