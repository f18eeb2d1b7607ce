using Bunit;
using FsCheck;
using FsCheck.Xunit;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class FigureTests : Drawing
{
    [Theory]
    [InlineData(1073, 1113, "96.4%")]
    [InlineData(2, 3, "66.7%")]
    [InlineData(9999, 10000, "99.9%")]
    [InlineData(1, 10000, "0.1%")]
    [InlineData(0, 7, "0%")]
    [InlineData(7, 7, "100%")]
    public void A_percentage_never_rounds_to_all_or_nothing(long numerator, long denominator, string text) =>
        Assert.Equal(text, FigureText.Percent(numerator, denominator));

    [Property]
    public bool Only_all_is_100_percent(PositiveInt denominator, NonNegativeInt part)
    {
        var numerator = part.Get % (denominator.Get + 1L);
        return string.Equals(FigureText.Percent(numerator, denominator.Get), "100%", StringComparison.Ordinal) == (numerator == denominator.Get);
    }

    [Fact]
    public void More_than_all_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureText.Percent(8, 7));

    [Fact]
    public void Under_five_there_are_counts_and_no_percentage()
    {
        var drawn = Draw(3, 4);
        Assert.DoesNotContain("%", drawn.Markup, StringComparison.Ordinal);
        Assert.Contains("4 件中 3 件", drawn.Find(".figure").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void From_five_on_the_percentage_stands_beside_both_numbers_and_opens_the_rows()
    {
        var drawn = Draw(1073, 1113);
        Assert.Equal("/cases?state=closed", drawn.Find("a").GetAttribute("href"));
        Assert.Equal("96.4%", drawn.Find("b").TextContent);
        Assert.Equal("1,073/1,113", drawn.Find(".of").TextContent);
        Assert.Equal("1,073 / 1,113 件 · 2026年 · 截至 2026-11-23 10:42", drawn.Find(".figure").GetAttribute("title"));
    }

    [Fact]
    public void Nothing_counted_is_a_dash_and_no_zero() =>
        Assert.Equal("—本期没有", Draw(0, 0).Find(".figure").TextContent.Trim());

    private IRenderedComponent<Figure> Draw(long numerator, long denominator) => Render<Figure>(p => p
        .Add(f => f.Numerator, numerator).Add(f => f.Denominator, denominator).Add(f => f.Period, "2026年")
        .Add(f => f.AsOf, "2026-11-23 10:42").Add(f => f.Href, "/cases?state=closed"));
}
