using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Tests.Features.Catalogue;

public sealed class CatalogueViewsTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        await using var world = await World.Start();
        var views = await Views(world);
        var codes = new List<string>();
        var page = await views.Page(new CatalogueFilter(Today));
        Assert.False(page.HasPrevious);
        for (; ; page = await views.Page(new CatalogueFilter(Today, After: codes[^1])))
        {
            codes.AddRange(page.Rows.Select(r => r.Code));
            if (!page.HasNext)
                break;
        }

        Assert.Equal(98, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        var back = await views.Page(new CatalogueFilter(Today, Before: codes[40]));
        Assert.Equal(codes[20..40], back.Rows.Select(r => r.Code).ToList());
    }

    [Fact]
    public async Task Tabs_count_what_the_other_filters_leave()
    {
        await using var world = await World.Start();
        var views = await Views(world);
        var page = await views.Page(new CatalogueFilter(Today, PowerCategory.Check, Department: "ZTZD"));
        var row = Assert.Single(page.Rows);
        Assert.Equal("410104-CG-JC-003", row.Code);
        Assert.Equal(3, page.Counts[PowerCategory.Penalty]);
        Assert.Equal(2, page.Counts[PowerCategory.Coercion]);
    }

    [Theory]
    [InlineData("CF-055", 1)]
    [InlineData("养犬注册登记", 2)]
    [InlineData("城市养犬管理条例", 9)]
    [InlineData("没有这样的事项", 0)]
    public async Task Search_finds_code_name_and_law(string text, int count)
    {
        await using var world = await World.Start();
        Assert.Equal(count, (await (await Views(world)).Page(new CatalogueFilter(Today, Search: text))).Rows.Count);
    }

    [Fact]
    public async Task On_a_past_day_only_what_was_in_force_then_is_listed()
    {
        await using var world = await World.Start();
        var views = await Views(world);
        Assert.Equal(1, (await views.Page(new CatalogueFilter(new DateOnly(2016, 5, 12)))).Counts[PowerCategory.Coercion]);
        Assert.Empty((await views.Page(new CatalogueFilter(new DateOnly(2016, 5, 11)))).Rows);
    }

    [Fact]
    public async Task An_item_is_found_by_code_and_by_id_with_basis_procedure_and_limits()
    {
        await using var world = await World.Start();
        await world.As("zd1.a");
        var views = new ItemViews(world.Get<Reads>());
        var item = await views.Find("410104-CG-CF-001");
        Assert.Equal(item.Id, (await views.Find(item.Id.ToString())).Id);
        var version = item.Shown(null);
        Assert.Equal(1, item.InForce);
        Assert.Equal("500–1,000 元", version.Fine);
        Assert.Equal("penalty-ordinary", version.Procedure.Code);
        Assert.Equal(["执法一中队", "执法二中队", "执法三中队"], version.Departments.ToList());
        Assert.Contains(version.Bases, b => b.Article == "第四十八条第一项" && b.Quote.StartsWith("在主要道路和重点地区", StringComparison.Ordinal));
        Assert.Null(item.On(new DateOnly(2020, 8, 4)));
        Assert.Equal("not-visible", (await World.Refused(() => views.Find("410104-CG-CF-999"))).Code);
    }

    [Fact]
    public async Task Every_item_is_in_the_files()
    {
        await using var world = await World.Start();
        Assert.Equal(98, await (await Views(world)).All(new CatalogueFilter(Today)).CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<CatalogueViews> Views(World world)
    {
        await world.As("zd1.a");
        return new CatalogueViews(world.Get<Reads>());
    }
}
