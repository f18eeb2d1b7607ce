using Bunit;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class ListFrameTests : Drawing
{
    [Fact]
    public void A_view_shows_its_count_and_the_current_one_is_marked()
    {
        TabItem[] items = [new("待我办理", "/cases?view=mine", 4, On: true), new("全部", "/cases")];
        var tabs = Render<Tabs>(p => p.Add(t => t.Items, items));
        Assert.Equal("待我办理4", tabs.Find("a[aria-current=page].on").TextContent);
        Assert.Equal("全部", tabs.FindAll("a")[1].TextContent);
    }

    [Fact]
    public void A_capped_count_says_that_there_are_more()
    {
        var pager = Render<Pager>(p => p.Add(x => x.Count, 1000).Add(x => x.Capped, true).Add(x => x.Shown, 20).Add(x => x.NextHref, "/cases?after=7"));
        Assert.Contains("1,000+ 件 · 本页 20 件", pager.Markup, StringComparison.Ordinal);
        Assert.Equal("/cases?after=7", pager.Find("a[rel=next]").GetAttribute("href"));
        Assert.Empty(pager.FindAll("a[rel=prev]"));
        Assert.Equal("‹ 上一页", pager.Find("[aria-disabled=true]").TextContent);
    }

    [Fact]
    public void An_empty_list_says_why_and_what_next()
    {
        var empty = Render<EmptyState>(p => p.Add(e => e.Why, "没有逾期的办件").Add(e => e.Next, "全部在承诺时限内。").Add(e => e.ActionText, "查看在办").Add(e => e.ActionHref, "/cases"));
        Assert.Equal("没有逾期的办件", empty.Find(".why").TextContent);
        Assert.Contains("全部在承诺时限内。", empty.Markup, StringComparison.Ordinal);
        Assert.Equal("/cases", empty.Find("a.btn").GetAttribute("href"));
    }

    [Fact]
    public void Rows_that_are_loading_are_announced_once_and_drawn_as_many_as_asked()
    {
        var rows = Render<SkeletonRows>(p => p.Add(s => s.Rows, 3).Add(s => s.Columns, 2));
        Assert.Equal("正在加载…", rows.Find("[role=status] .vh").TextContent);
        Assert.Equal(6, rows.FindAll("[aria-hidden=true] i").Count);
    }
}
