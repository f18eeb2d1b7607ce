using Bunit;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class LightChipTests : Drawing
{
    [Theory]
    [InlineData("green", "chip green")]
    [InlineData("amber", "chip amber")]
    [InlineData("red", "chip red")]
    [InlineData("blue", "chip blue")]
    [InlineData("grey", "chip grey")]
    [InlineData("mauve", "chip grey")]
    public void A_light_carries_its_tone_and_an_unknown_one_is_grey(string tone, string css)
    {
        var chip = Render<LightChip>(p => p.Add(c => c.Tone, tone).Add(c => c.Text, "剩余 2 个工作日")).Find("span");
        Assert.Equal(css, chip.ClassName);
        Assert.Equal("剩余 2 个工作日", chip.TextContent);
    }

    [Fact]
    public void A_bare_number_says_its_colour_to_a_screen_reader()
    {
        var chip = Render<LightChip>(p => p.Add(c => c.Tone, "red").Add(c => c.Text, "12"));
        Assert.Equal("红灯 ", chip.Find(".vh").TextContent);
    }

    [Fact]
    public void A_light_with_an_address_is_a_link_to_its_computation()
    {
        var chip = Render<LightChip>(p => p.Add(c => c.Tone, "amber").Add(c => c.Text, "今天 24:00").Add(c => c.Href, "/cases/1/deadline"));
        Assert.Equal("/cases/1/deadline", chip.Find("a.chip").GetAttribute("href"));
    }
}
