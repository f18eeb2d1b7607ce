using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Live.Board;
using Oversight.Tests.Support;
using Oversight.Web.Features.Board;

namespace Oversight.Tests.Components;

/// <summary>The parts of the board are drawn when what they show changed, and only then: each needless drawing is paid once a viewer.</summary>
public sealed class BoardPartTests : Drawing
{
    private static readonly BoardDepartment Row = new(Guid.CreateVersion7(), "ZD1", "执法一中队", 40, 12, new(3, 1, 0, 0), new(20, 21, 0), 0, null, 2, true);

    public BoardPartTests() => Services.AddSingleton<IClock>(new ManualClock(World.Monday));

    [Fact]
    public void A_row_that_did_not_change_is_not_drawn_again()
    {
        var row = Render<BoardDepartmentRow>(p => Show(p, Row, 2026));
        row.Render(p => Show(p, Row, 2026));
        Assert.Equal(1, row.RenderCount);
        row.Render(p => Show(p, Row with { Exercised = 13 }, 2026));
        Assert.Equal(2, row.RenderCount);
    }

    [Fact]
    public void The_strip_of_gaps_is_drawn_when_they_change_and_names_nobody()
    {
        var gaps = new BoardGaps(2, 5, 1);
        var strip = Render<BoardGapStrip>(p => p.Add(s => s.Gaps, gaps));
        Assert.Contains("2 处无人负责", strip.Markup, StringComparison.Ordinal);
        Assert.Equal("/organisation/gaps", strip.Find("a.strip").GetAttribute("href"));
        strip.Render(p => p.Add(s => s.Gaps, gaps));
        Assert.Equal(1, strip.RenderCount);
        strip.Render(p => p.Add(s => s.Gaps, BoardGaps.None));
        Assert.Empty(strip.FindAll("a"));
    }

    [Fact]
    public void A_row_follows_the_turn_of_the_year_even_with_the_same_figures()
    {
        var row = Render<BoardDepartmentRow>(p => Show(p, Row, 2026));
        row.Render(p => Show(p, Row, 2027));
        Assert.DoesNotContain("2026", row.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_totals_the_countdowns_and_the_ticker_are_not_drawn_again_for_the_same_picture()
    {
        var (totals, viewer) = (new BoardTotals(new(3, 1, 0, 0), new(20, 21, 0), 0, 0, 0, 0, 0, 1, 2, 0), BoardViewer.Nobody);
        var (countdowns, ticks) = (new Shared<BoardCountdown>([]), new Shared<BoardTick>([new(1, "10:00", "执法一中队 “占道经营”立案受理")]));
        var row = Render<BoardTotalsRow>(p => p.Add(t => t.Totals, totals).Add(t => t.Year, 2026).Add(t => t.Viewer, viewer));
        var list = Render<BoardCountdownList>(p => p.Add(l => l.Items, countdowns).Add(l => l.Viewer, viewer));
        var ticker = Render<BoardTickerList>(p => p.Add(t => t.Items, ticks));
        row.Render(p => p.Add(t => t.Totals, totals).Add(t => t.Year, 2026).Add(t => t.Viewer, viewer));
        list.Render(p => p.Add(l => l.Items, countdowns).Add(l => l.Viewer, viewer));
        ticker.Render(p => p.Add(t => t.Items, ticks));
        Assert.Equal([1, 1, 1], [row.RenderCount, list.RenderCount, ticker.RenderCount]);
    }

    private static void Show(ComponentParameterCollectionBuilder<BoardDepartmentRow> p, BoardDepartment row, int year) =>
        p.Add(r => r.Row, row).Add(r => r.Year, year).Add(r => r.Opens, true);
}
