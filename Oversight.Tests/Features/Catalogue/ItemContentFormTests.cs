using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Domain.Catalogue;
using Oversight.Tests.Support;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Kit;

namespace Oversight.Tests.Features.Catalogue;

public sealed class ItemContentFormTests : Drawing
{
    private World _world = null!;
    private ItemForm _form = ItemForm.Of(FullItem.Content);
    private Desk _desk = null!;
    private int _changes;

    [Fact]
    public async Task What_is_typed_is_in_the_content_at_once()
    {
        var page = await Open(PowerCategory.Penalty);
        await page.Find("#item-name").InputAsync(new() { Value = "新名称" });
        await page.Find("#item-dutyMatters").InputAsync(new() { Value = "立案\n调查" });
        await page.Find("#item-fine").InputAsync(new() { Value = "300" });
        await page.Find("#item-committed").InputAsync(new() { Value = "15" });
        await page.Find("#item-rectify").ChangeAsync(new() { Value = "no" });

        var content = _form.ToContent();
        Assert.Equal(("新名称", "立案\n调查", 30_000, 15, false), (content.Name, content.DutyMatters, content.FineMin, content.Committed!.Length, content.RectifyFirst));
        Assert.Equal(5, _changes);
    }

    [Fact]
    public async Task A_refused_field_says_so_and_keeps_what_was_typed()
    {
        var page = await Open(PowerCategory.Penalty);
        await page.Find("#item-fine").InputAsync(new() { Value = "五百" });
        await page.InvokeAsync(() => _desk.Try(_ =>
        {
            _form.ToContent();
            return Task.CompletedTask;
        }));
        page.Render();

        Assert.Contains("“五百”读不出来", page.Find(".wrong[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("五百", page.Find("#item-fine").GetAttribute("value"));
    }

    [Fact]
    public async Task What_entry_to_the_net_asks_for_is_marked_until_it_is_filled()
    {
        _form = new ItemForm { Name = "新事项" };
        var page = await Open(PowerCategory.PublicService);
        Assert.Contains("缺16项", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Contains("入网所需", page.Find("label[for=item-target]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("label[for=item-remedy] .mark"));
        Assert.Empty(page.FindAll("#item-fine"));

        await page.Find("#item-target").InputAsync(new() { Value = "公民" });
        Assert.Contains("缺15项", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("label[for=item-target] .mark"));
    }

    [Fact]
    public async Task Rows_are_added_and_removed_and_a_law_is_chosen_from_the_register()
    {
        var page = await Open(PowerCategory.Penalty);
        await Button(page, "增加一条依据").ClickAsync(new());
        var choices = page.FindAll("select.law");
        var of = page.Instance.Choices.Laws.ToList().FindIndex(l => l.Law.Contains("养犬", StringComparison.Ordinal));
        await choices[^1].ChangeAsync(new() { Value = $"{of}" });
        Assert.Equal(("郑州市城市养犬管理条例", "2022-01-01", "地方性法规"), (_form.Bases[^1].Law, _form.Bases[^1].LawVersion, _form.Bases[^1].Level));

        await page.Find("[aria-label='删去第 1 条依据']").ClickAsync(new());
        Assert.Equal(2, _form.Bases.Count);
        await Button(page, "增加一个风险点").ClickAsync(new());
        await Button(page, "增加承办机构").ClickAsync(new());
        Assert.Equal((2, 3), (_form.Risks.Count, _form.Handling.Count));
        await page.Find("[aria-label='移除 流程图.pdf']").ClickAsync(new());
        Assert.Empty(_form.Charts);
    }

    private async Task<IRenderedComponent<ItemContentForm>> Open(PowerCategory category)
    {
        _world = await World.Start();
        await _world.As("legal");
        Services.AddScoped(_ => _world.Get<Reads>());
        Services.AddScoped<ItemFormViews>();
        AddAntiforgery();
        _desk = new Desk(Services.GetRequiredService<ISnackbar>(), NullLogger<Desk>.Instance);
        var choices = await new ItemFormViews(_world.Get<Reads>()).Choices(category);
        return Render<ItemContentForm>(p => p.Add(f => f.Form, _form).Add(f => f.FormChanged, _ => _changes++).Add(f => f.Category, category).Add(f => f.Desk, _desk).Add(f => f.Choices, choices));
    }

    private void AddAntiforgery() => Services.AddSingleton<Microsoft.AspNetCore.Components.Forms.AntiforgeryStateProvider, NoTokens>();

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ItemContentForm> page, string text) => page.FindAll("button").Single(b => string.Equals(b.TextContent, text, StringComparison.Ordinal));

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (_world is not null)
            await _world.DisposeAsync();
    }

    private sealed class NoTokens : Microsoft.AspNetCore.Components.Forms.AntiforgeryStateProvider
    {
        public override Microsoft.AspNetCore.Components.Forms.AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
