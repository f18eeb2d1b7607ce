using Bunit;
using Microsoft.AspNetCore.Components;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class PageFrameTests : Drawing
{
    [Fact]
    public void A_head_names_the_thing_its_number_and_the_way_to_it()
    {
        CrumbItem[] crumbs = [new("整改通知书", "/notices"), new("渣土管理中队")];
        var head = Render<PageHead>(p => p.Add(h => h.Title, "渣土运输台账不全").Add(h => h.Number, "管执法督改〔2026〕17号").Add(h => h.Crumbs, crumbs)
            .Add(h => h.Actions, "<a class='btn primary'>复核</a>").Add(h => h.ActionsLow, true));
        Assert.Equal("渣土运输台账不全", head.Find("h1").TextContent);
        Assert.Equal("管执法督改〔2026〕17号", head.Find(".no").TextContent);
        Assert.Equal("/notices", Assert.Single(head.FindAll(".crumb a")).GetAttribute("href"));
        Assert.Equal("复核", head.Find(".acts.low .primary").TextContent);
    }

    [Fact]
    public void Facts_are_terms_with_values_and_a_missing_value_is_a_dash()
    {
        RenderFragment facts = builder =>
        {
            builder.OpenComponent<Fact>(0);
            builder.AddComponentParameter(1, nameof(Fact.Term), "依据");
            builder.AddComponentParameter(2, nameof(Fact.Text), "办法第十六条");
            builder.AddComponentParameter(3, nameof(Fact.Whole), true);
            builder.CloseComponent();
            builder.OpenComponent<Fact>(4);
            builder.AddComponentParameter(5, nameof(Fact.Term), "来源");
            builder.CloseComponent();
        };
        var drawn = Render<Facts>(p => p.Add(f => f.ChildContent, facts));
        Assert.Equal(["依据", "来源"], drawn.FindAll("dl > div > dt").Select(d => d.TextContent), StringComparer.Ordinal);
        Assert.Equal(["办法第十六条", "—"], drawn.FindAll("dl > div > dd").Select(d => d.TextContent), StringComparer.Ordinal);
        Assert.Single(drawn.FindAll(".whole"));
    }

    [Fact]
    public void An_error_carries_its_reference_and_can_be_tried_again()
    {
        var tried = 0;
        var panel = Render<ErrorPanel>(p => p.Add(e => e.Sentence, "没有保存。").Add(e => e.Reference, "3F9A21C4").Add(e => e.OnRetry, () => tried++));
        Assert.Equal("3F9A21C4", panel.Find("[role=alert] code").TextContent);
        panel.Find("button").Click();
        Assert.Equal(1, tried);
    }

    [Theory]
    [InlineData(900L, "900 B")]
    [InlineData(34000L, "33 KB")]
    [InlineData(1250000L, "1.2 MB")]
    public void A_file_shows_its_size_in_words(long size, string words) =>
        Assert.Equal(words, Render<FilePill>(p => p.Add(f => f.Name, "核对表.pdf").Add(f => f.Size, size)).Find(".s").TextContent);

    [Fact]
    public void A_file_opens_in_a_window_of_its_own_unless_it_may_not_be_opened()
    {
        var open = Render<FilePill>(p => p.Add(f => f.Name, "核对表.pdf").Add(f => f.Href, "/files/1")).Find("a");
        Assert.Equal(("_blank", "noopener"), (open.GetAttribute("target"), open.GetAttribute("rel")));
        Assert.Empty(Render<FilePill>(p => p.Add(f => f.Name, "核对表.pdf")).FindAll("a"));
    }
}
