using Bunit;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class TimelineTests : Drawing
{
    [Fact]
    public void An_entry_says_who_when_and_its_number_on_the_trail()
    {
        TimelineEntry[] entries = [new("签发", "局领导", "11-06 16:40", 18204), new("转入逾期", null, "11-24 00:00", null, "red")];
        var drawn = Render<Timeline>(p => p.Add(t => t.Entries, entries));
        Assert.Equal(["局领导 · 11-06 16:40 · 痕迹 18204", "11-24 00:00"], drawn.FindAll(".m").Select(m => m.TextContent), StringComparer.Ordinal);
        Assert.Equal(["", "red"], drawn.FindAll("li").Select(li => li.ClassName), StringComparer.Ordinal);
    }

    [Fact]
    public void Without_entries_it_says_so() =>
        Assert.Contains("还没有记录", Render<Timeline>(p => p.Add(t => t.Entries, [])).Markup, StringComparison.Ordinal);
}
