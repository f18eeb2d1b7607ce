using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Tests.Features.Catalogue;

public sealed class CatalogueFilterTests
{
    private static readonly DateOnly[] Days = [ManyItems.Today, new(2020, 8, 5), new(2024, 4, 30), new(2027, 2, 1), new(2016, 5, 11)];

    [Fact]
    public async Task Each_filter_leaves_what_a_plain_recount_in_memory_leaves()
    {
        await using var world = await ManyItems.Start();
        var views = new CatalogueViews(world.Get<Reads>());
        var items = await ManyItems.Whole(world);
        var (zd1, law) = (await world.DepartmentOf("ZD1"), "甲条例");
        List<(CatalogueFilter Filter, Func<PowerItem, ItemVersion, bool> Rule)> cases = [];
        foreach (var day in Days)
        {
            foreach (var state in Enum.GetValues<CatalogueState>())
            {
                var all = new CatalogueFilter(day, State: state);
                cases.AddRange([
                    (all, (_, _) => true),
                    (all with { Category = PowerCategory.Penalty }, (i, _) => i.Category == PowerCategory.Penalty),
                    (all with { Unconfirmed = true }, (_, v) => v.Unconfirmed),
                    (all with { Complete = true }, (i, v) => ItemCompleteness.Of(i.Category, v.ToContent()).Missing.Count == 0),
                    (all with { Complete = false }, (i, v) => ItemCompleteness.Of(i.Category, v.ToContent()).Missing.Count > 0),
                    (all with { Department = "ZD1" }, (_, v) => v.HandledBy(zd1)),
                    (all with { Department = "ZD1", Lead = true }, (_, v) => v.Handlers.Any(h => h.Lead && h.DepartmentId == zd1)),
                    (all with { Law = law }, (_, v) => v.Bases.Any(b => !b.Breached && b.Law == law)),
                    (all with { Search = "旧的责任" }, (_, v) => v.DutyMatters.Contains("旧的责任", StringComparison.Ordinal)),
                    (all with { Search = "第四十八条" }, (_, v) => v.Bases.Any(b => b.Article.Contains("第四十八条", StringComparison.Ordinal)) || v.DutyMatters.Contains("第四十八条", StringComparison.Ordinal)),
                    (all with { Search = "甲条例第十五条" }, (_, v) => v.Bases.Any(b => b.Law == law && b.Article == "第十五条")),
                    (all with { Search = "B-" }, (i, _) => i.Code.Contains("B-", StringComparison.Ordinal)),
                    (all with { Exercised = false }, (_, _) => true),
                ]);
            }
        }

        foreach (var (filter, rule) in cases)
        {
            var expected = items.Select(i => (Item: i, Version: Of(i, filter))).Where(x => x.Version is not null && rule(x.Item, x.Version)).OrderBy(x => x.Item.Code, StringComparer.Ordinal).Select(x => $"{x.Item.Code} {x.Version!.Number}").ToList();
            var found = await views.All(filter, TestContext.Current.CancellationToken).Select(l => $"{l.Code} {l.Version}").ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(expected, found);
            Assert.Equal(expected.Count, filter.Category is null ? (await views.Page(filter)).Counts.Values.Sum() : (await views.Page(filter)).Counts.GetValueOrDefault(filter.Category.Value));
        }
    }

    [Fact]
    public async Task The_recount_tells_the_cases_apart()
    {
        await using var world = await ManyItems.Start();
        var views = new CatalogueViews(world.Get<Reads>());
        Assert.Equal(["A-001", "A-002", "A-004", "C-001"], await Codes(new CatalogueFilter(ManyItems.Today, Complete: true)));
        Assert.Equal(["C-001 3", "D-001 1"], await views.All(new CatalogueFilter(ManyItems.Today, State: CatalogueState.Future), TestContext.Current.CancellationToken).Select(l => $"{l.Code} {l.Version}").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["E-001"], await Codes(new CatalogueFilter(ManyItems.Today, State: CatalogueState.Repealed)));
        Assert.Equal(["C-001"], await Codes(new CatalogueFilter(new DateOnly(2024, 4, 30), Search: "旧的责任")));
        Assert.Empty(await Codes(new CatalogueFilter(ManyItems.Today, Search: "旧的责任")));

        async Task<List<string>> Codes(CatalogueFilter filter) => await views.All(filter, TestContext.Current.CancellationToken).Select(l => l.Code).ToListAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_page_back_and_forth_with_a_filter_is_without_gap()
    {
        await using var world = await ManyItems.Start();
        var views = new CatalogueViews(world.Get<Reads>());
        var filter = new CatalogueFilter(ManyItems.Today, Complete: false);
        var forth = new List<string>();
        for (var page = await views.Page(filter); ; page = await views.Page(filter with { After = forth[^1] }))
        {
            forth.AddRange(page.Rows.Select(r => r.Code));
            if (!page.HasNext)
                break;
        }

        var back = new List<string>();
        for (var page = await views.Page(filter with { Before = "zzz" }); ; page = await views.Page(filter with { Before = back[0] }))
        {
            back.InsertRange(0, page.Rows.Select(r => r.Code));
            if (!page.HasPrevious)
                break;
        }

        Assert.Equal(forth, back);
        Assert.True(forth.Count > 100);
    }

    private static ItemVersion? Of(PowerItem item, CatalogueFilter filter) => filter.State switch
    {
        CatalogueState.Future => item.Versions.FirstOrDefault(v => v.EffectiveFrom > filter.On) is { } next && !(next.EffectiveFrom > item.RepealedAfter) ? next : null,
        CatalogueState.Repealed => filter.On > item.RepealedAfter ? item.Versions[^1] : null,
        _ => item.On(filter.On),
    };
}
