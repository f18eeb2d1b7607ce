using Bunit;
using Microsoft.AspNetCore.Components;
using Oversight.Tests.Support;
using Oversight.Web.Shell;

namespace Oversight.Tests.Components;

public sealed class PageBoundaryTests : Drawing
{
    [Fact]
    public void A_page_that_throws_is_replaced_by_a_sentence_with_a_reference_and_can_be_tried_again()
    {
        var broken = true;
        RenderFragment page = builder =>
        {
            builder.OpenComponent<Fragile>(0);
            builder.AddComponentParameter(1, nameof(Fragile.Broken), broken);
            builder.CloseComponent();
        };
        var boundary = Render<PageBoundary>(p => p.Add(b => b.ChildContent, page));
        Assert.Matches("^[0-9A-F]{8}$", boundary.Find("code").TextContent);
        Assert.DoesNotContain("secret path", boundary.Markup, StringComparison.Ordinal);

        broken = false;
        boundary.Find("button").Click();
        Assert.Equal("内容", boundary.Find("p").TextContent);
    }

    private sealed class Fragile : ComponentBase
    {
        [Parameter] public bool Broken { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (Broken) throw new InvalidOperationException("secret path");
            builder.AddMarkupContent(0, "<p>内容</p>");
        }
    }
}
