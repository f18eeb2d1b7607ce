using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class FilterTests : Drawing
{
    [Fact]
    public void A_filter_that_is_set_is_a_link_that_takes_it_back()
    {
        var chip = Render<FilterChip>(p => p.Add(f => f.Label, "期限").Add(f => f.Value, "逾期").Add(f => f.ClearHref, "/cases?state=open"));
        var link = chip.Find(".f.set a");
        Assert.Equal("/cases?state=open", link.GetAttribute("href"));
        Assert.Equal("移除条件 期限：逾期", link.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_filter_with_choices_shows_them_as_links_with_counts_and_marks_the_chosen()
    {
        FilterOption[] options = [new("行政处罚", "/cases?category=penalty", true, 1276), new("行政检查", "/cases?category=check")];
        var chip = Render<FilterChip>(p => p.Add(f => f.Label, "类别").Add(f => f.Options, options));
        Assert.Equal("类别", chip.Find("summary").TextContent);
        Assert.Equal("行政处罚1,276", chip.Find("a[aria-current=true]").TextContent);
        Assert.Equal(2, chip.FindAll(".menu a").Count);
        Assert.Empty(chip.FindAll(".set"));
    }

    [Fact]
    public void Searching_keeps_the_other_filters_in_the_address()
    {
        var address = Services.GetRequiredService<NavigationManager>();
        address.NavigateTo("/cases?light=red&after=abc");
        var bar = Render<FilterBar>(p => p.Add(b => b.SearchName, "q").Add(b => b.Keep, [KeyValuePair.Create("light", "red")]).Add(b => b.ClearHref, "/cases"));
        bar.Find("input[type=search]").Change(" 渣土 ");
        bar.Find("form").Submit();
        Assert.Equal("/cases?light=red&q=%E6%B8%A3%E5%9C%9F", new Uri(address.Uri).PathAndQuery);
        Assert.Equal("清除全部", bar.Find("a.clear").TextContent);
    }

    [Fact]
    public void Without_a_circuit_the_search_form_carries_the_other_filters_itself()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cases?light=red");
        var bar = Render<FilterBar>(p => p.Add(b => b.SearchName, "q").Add(b => b.SearchText, "渣土").Add(b => b.Keep, [KeyValuePair.Create("light", "red")]));
        Assert.Equal("/cases", bar.Find("form").GetAttribute("action"));
        Assert.Equal("red", bar.Find("input[type=hidden][name=light]").GetAttribute("value"));
        Assert.Equal("渣土", bar.Find("input[name=q]").GetAttribute("value"));
        Assert.Empty(bar.FindAll("a.clear"));
    }
}
