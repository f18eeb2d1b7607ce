using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Laws;

namespace Oversight.Tests.Features.Catalogue;

public sealed class ItemPartsTests : Drawing
{
    private World _world = null!;
    private ItemPage _item = null!;

    [Fact]
    public async Task Two_versions_stand_side_by_side_with_deletions_and_insertions_marked()
    {
        await Open("C-001");
        var compare = Render<VersionCompare>(p => p.Add(c => c.Item, _item).Add(c => c.Before, _item.Versions[0]).Add(c => c.After, _item.Versions[1]));

        Assert.Equal(["事项名称", "承办机构", "责任事项"], compare.FindAll("tbody th").Select(h => h.TextContent));
        var (before, after) = (compare.FindAll("td[data-side=旧]")[2], compare.FindAll("td[data-side=新]")[2]);
        Assert.Equal(("旧的责任", "立案"), (before.QuerySelector("del")!.TextContent, after.QuerySelector("ins")!.TextContent));
        Assert.Empty(before.QuerySelectorAll("ins"));
        Assert.Empty(after.QuerySelectorAll("del"));
        Assert.Equal(2, compare.FindAll("select").Count);
        Assert.Contains("没有变化", compare.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_shows_every_field_and_what_is_missing()
    {
        await Open("B-TARGET");
        var record = Render<ItemRecord>(p => p.Add(r => r.Item, _item).Add(r => r.Version, _item.Versions[0]));
        Assert.Equal("未填", record.FindAll("dt").Single(t => t.TextContent == "实施对象").NextElementSibling!.TextContent.Trim());
        Assert.Contains("执法一中队（主办）、执法二中队（协办）", record.Markup, StringComparison.Ordinal);

        var card = Render<CompletenessCard>(p => p.Add(c => c.Standing, _item.Versions[0].Completeness));
        Assert.Equal("缺1项", card.Find(".chip").TextContent.Trim());
        Assert.StartsWith("实施对象", card.Find(".missing li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_say_from_when_to_when_they_stand()
    {
        await Open("C-001");
        Assert.Equal(["历史版本", "现行", "将来生效"], _item.Versions.Select(v => _item.Standing(v).Text));
        Assert.Equal([new DateOnly(2024, 4, 30), new DateOnly(2026, 12, 31), null], _item.Versions.Select(v => _item.LastDay(v)));
        await Open("E-001");
        Assert.Equal(("已停止", new DateOnly(2025, 6, 30)), (_item.Standing(_item.Versions[0]).Text, _item.LastDay(_item.Versions[0])));
    }

    [Fact]
    public async Task The_copy_of_a_law_is_named_and_its_path_is_only_a_hint()
    {
        await Open("410104-CG-CF-001");
        var bases = Render<ItemBases>(p => p.Add(b => b.Bases, _item.Versions[0].Bases));
        Assert.DoesNotContain("LawRefBook", bases.Find(".source").TextContent, StringComparison.Ordinal);
        Assert.Contains("国家法律法规数据库文本，2020-08-05版", bases.Find(".source").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@", bases.Find("section").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("LawRefBook/", bases.Find(".source span").GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ships_is_filled_as_far_as_the_facts_go_and_says_what_is_missing()
    {
        await Open("410104-CG-CF-001");
        var version = _item.Versions[0];
        Assert.Contains("六十日内申请行政复议", version.Text("remedy"), StringComparison.Ordinal);
        Assert.Contains("法制审核：行政处罚法第五十八条", version.Text("dutyBasis"), StringComparison.Ordinal);
        Assert.Equal(["追责对象范围", "追责情形", "廉政风险点", "流程图"], version.Completeness.Missing.Select(f => f.Label).Where(l => l != "监督投诉电话"));
        Assert.True(version.Unconfirmed);
    }

    private async Task Open(string code)
    {
        if (_world is null)
        {
            _world = await ManyItems.Start();
            Services.AddScoped(_ => _world.Get<Reads>());
            Services.AddScoped(_ => new LawPageViews(_world.Get<Reads>()));
        }

        _item = await new ItemViews(_world.Get<Reads>()).Find(code);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (_world is not null)
            await _world.DisposeAsync();
    }
}
