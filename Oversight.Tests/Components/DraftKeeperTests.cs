using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Drafts;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class DraftKeeperTests : Drawing
{
    private World _world = null!;

    [Fact]
    public async Task What_was_typed_comes_back_in_the_next_circuit_with_its_key_and_can_be_dropped()
    {
        await Begin();
        var (first, desk) = Open();
        first.Instance.Model.Text = "占道经营";
        await first.Find("button.submit").ClickAsync(new());
        var lost = desk.Op;
        await DisposeComponentsAsync();

        // The act threw something unknown: whether it was done is unknown, so the key stays.
        var (second, resumed) = Open();
        second.WaitForAssertion(() => Assert.Equal("占道经营", second.Instance.Model.Text));
        Assert.Equal(lost, resumed.Op);
        Assert.Contains("已恢复 10:00 的草稿", second.Find("[role=status]").TextContent, StringComparison.Ordinal);

        await second.Find("[role=status] button").ClickAsync(new());
        second.WaitForAssertion(() => Assert.Equal("", second.Instance.Model.Text));
        Assert.Null(await _world.Get<DraftStore>().Find("test", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_typed_is_kept_without_a_submit_and_when_the_form_is_left()
    {
        await Begin();
        var (form, _) = Open();
        form.Instance.Model.Text = "只填了一半";
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var i = 0; i < 50 && Kept() is null; i++)
            await look.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        Assert.Contains("只填了一半", Kept(), StringComparison.Ordinal);
        form.Instance.Model.Text = "又填了一些";
        await DisposeComponentsAsync();
        Assert.Contains("又填了一些", Kept(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_is_gone_when_the_act_is_done_and_an_untouched_form_leaves_none()
    {
        await Begin();
        var (form, desk) = Open();
        await DisposeComponentsAsync();
        Assert.Null(Kept());
        (form, desk) = Open();
        form.Instance.Model.Text = "占道经营";
        await form.InvokeAsync(() => desk.Try(_ => Task.CompletedTask));
        Assert.Null(Kept());
    }

    private async Task Begin()
    {
        _world = await World.Start(s => s.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>());
        await _world.As("zd1.a");
        Services.AddSingleton<IClock>(_world.Clock);
        Services.AddScoped(_ => _world.Get<DraftStore>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private (IRenderedComponent<Form> Form, Desk Desk) Open()
    {
        var desk = new Desk(Services.GetRequiredService<ISnackbar>(), NullLogger<Desk>.Instance);
        return (Render<Form>(p => p.Add(f => f.Desk, desk)), desk);
    }

    private string? Kept() => _world.Get<DraftStore>().Find("test").GetAwaiter().GetResult() is { } draft
        ? JsonSerializer.Deserialize<Values>(draft.Json, JsonSerializerOptions.Web)!.Text
        : null;

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (_world is not null)
            await _world.DisposeAsync();
    }

    public sealed class Values
    {
        public string Text { get; set; } = "";
    }

    private sealed class Form : ComponentBase
    {
        public Values Model { get; private set; } = new();

        [Parameter]
        public Desk Desk { get; set; } = default!;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenComponent<DraftKeeper<Values>>(0);
            builder.AddComponentParameter(1, "Form", "test");
            builder.AddComponentParameter(2, "Model", Model);
            builder.AddComponentParameter(3, "Desk", Desk);
            builder.AddComponentParameter(4, "Restored", EventCallback.Factory.Create<Values>(this, m => Model = m));
            builder.CloseComponent();
            builder.OpenElement(5, "button");
            builder.AddAttribute(6, "class", "submit");
            builder.AddAttribute(7, "onclick", EventCallback.Factory.Create(this, () => Desk.Try(_ => throw new TimeoutException())));
            builder.CloseElement();
        }
    }
}
