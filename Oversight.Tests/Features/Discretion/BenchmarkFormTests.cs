using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Drafts;
using Oversight.Tests.Domain.Discretion;
using Oversight.Tests.Support;
using Oversight.Web.Features.Discretion;
using Oversight.Web.Kit;

namespace Oversight.Tests.Features.Discretion;

/// <summary>The editor checks while one types, keeps what is typed, and refuses in the place where it is wrong.</summary>
public sealed class BenchmarkFormTests : Drawing
{
    private World _world = null!;
    private BenchmarkText? _taken;

    [Fact]
    public async Task A_shared_end_shows_while_it_is_typed_and_goes_when_it_is_mended()
    {
        var form = await Open(Draft());
        Assert.Contains("检查无疑点", form.Find(".live-lint").TextContent, StringComparison.Ordinal);
        await form.Find("#condition-1").InputAsync(new ChangeEventArgs { Value = "面积2平方米以下" });
        Assert.Contains("面积2平方米同时落入“轻微”、“一般”", form.Find(".live-lint").TextContent, StringComparison.Ordinal);
        Assert.Contains("面积2平方米以下", form.Find(".reading").TextContent, StringComparison.Ordinal);
        await form.Find("#condition-1").InputAsync(new ChangeEventArgs { Value = "面积不满2平方米" });
        Assert.Contains("检查无疑点", form.Find(".live-lint").TextContent, StringComparison.Ordinal);
        await form.Find("#high-3").InputAsync(new ChangeEventArgs { Value = "6000" });
        Assert.Contains("高于法定上限5,000元", form.Find(".live-lint").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_beside_the_words()
    {
        var form = await Open(Draft());
        await form.Find("#condition-2").InputAsync(new ChangeEventArgs { Value = "多处" });
        Assert.Contains("读不出：“多处”", form.FindAll(".reading")[1].TextContent, StringComparison.Ordinal);
        await form.Find("#low-2").InputAsync(new ChangeEventArgs { Value = "一些" });
        Assert.Contains("“一些”不是数额", form.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tier_without_a_range_is_refused_beside_it_and_a_whole_form_is_handed_in()
    {
        var draft = Draft();
        var form = await Open(draft);
        await form.Find("#low-2").InputAsync(new ChangeEventArgs { Value = "一些" });
        await form.Find("form").SubmitAsync();
        Assert.Null(_taken);
        Assert.Contains(form.FindAll(".wrong"), w => w.TextContent.Contains("“一些”不是数额", StringComparison.Ordinal));
        await form.Find("#low-2").InputAsync(new ChangeEventArgs { Value = "一千" });
        await form.Find("form").SubmitAsync();
        Assert.Equal(new Bounds(100_000, true, 300_000, false), _taken!.Content.Tiers[1].Fine);
    }

    [Fact]
    public async Task The_ends_of_a_tier_show_as_they_are_and_are_handed_in_as_they_were_chosen()
    {
        var form = await Open(Draft());
        Assert.Equal(("in", "out", "in"), (Chosen("#lowin-1"), Chosen("#highin-1"), Chosen("#highin-3")));
        await form.Find("#highin-1").ChangeAsync(new ChangeEventArgs { Value = "in" });
        await form.Find("#lowin-2").ChangeAsync(new ChangeEventArgs { Value = "out" });
        Assert.Equal(("in", "out"), (Chosen("#highin-1"), Chosen("#lowin-2")));
        Assert.Contains("检查无疑点", form.Find(".live-lint").TextContent, StringComparison.Ordinal);
        await form.Find("form").SubmitAsync();
        Assert.Equal([new Bounds(50_000, true, 100_000, true), new Bounds(100_000, false, 300_000, false)], _taken!.Content.Tiers.Take(2).Select(t => t.Fine!.Value));

        string? Chosen(string select) => form.Find(select).GetAttribute("value");
    }

    [Fact]
    public async Task What_was_typed_is_kept_on_the_server()
    {
        var form = await Open(Draft());
        await form.Find("#condition-1").InputAsync(new ChangeEventArgs { Value = "面积不满3平方米" });
        await DisposeComponentsAsync();
        var kept = await _world.Get<DraftStore>().Find("test", TestContext.Current.CancellationToken);
        Assert.Contains("\\u4E0D\\u6EE13", kept!.Json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_drawing_marks_ends_that_belong_and_shared_ones()
    {
        var content = BenchmarkLintTests.Clean();
        var drawn = Render<RangeDrawing>(p => p.Add(d => d.Content, content));
        Assert.Equal(["面积（平方米）", "罚款（元）"], drawn.FindAll("figcaption").Select(f => f.TextContent));
        Assert.Empty(drawn.FindAll(".near"));
        var shared = Render<RangeDrawing>(p => p.Add(d => d.Content, content with { Tiers = [TierContent.Write(TierLevel.Minor, "面积2平方米以下", content.Tiers[0].Fine), .. content.Tiers.Skip(1)] }));
        Assert.Equal("2重叠", Assert.Single(shared.FindAll(".near")).TextContent);
    }

    private async Task<IRenderedComponent<BenchmarkForm>> Open(BenchmarkDraft draft)
    {
        _world = await World.Start(s => s.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>());
        await _world.As("legal2");
        Services.AddSingleton<IClock>(_world.Clock);
        Services.AddScoped(_ => _world.Get<DraftStore>());
        Services.AddTransient<Desk>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return Render<BenchmarkForm>(p => p.Add(f => f.Key, "test").Add(f => f.Draft, draft).Add(f => f.Act, (_, text) =>
        {
            _taken = text;
            return Task.CompletedTask;
        }));
    }

    private static BenchmarkDraft Draft()
    {
        var content = BenchmarkLintTests.Clean();
        return new BenchmarkDraft
        {
            Law = content.Law,
            Article = content.Article,
            LegalMin = "500",
            LegalMax = "5000",
            Reason = "规范裁量权",
            Tiers =
            [
                new TierDraft { Level = TierLevel.Minor, Condition = content.Tiers[0].ConditionText, Low = "500", High = "1000", HighIn = false },
                new TierDraft { Level = TierLevel.Ordinary, Condition = content.Tiers[1].ConditionText, Low = "1000", High = "3000", HighIn = false },
                new TierDraft { Level = TierLevel.Serious, Condition = content.Tiers[2].ConditionText, Low = "3000", High = "5000" },
            ],
        };
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (_world is not null)
            await _world.DisposeAsync();
    }
}
