using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Oversight.Tests.Support;
using Oversight.Web.Kit;

namespace Oversight.Tests.Components;

public sealed class DialogTests : Drawing
{
    [Theory]
    [InlineData("签发", true)]
    [InlineData("取消", false)]
    public async Task A_confirmation_names_the_thing_and_returns_the_answer(string button, bool answer)
    {
        var (dialogs, drawn) = Open();
        Task<bool> asked = null!;
        await drawn.InvokeAsync(() => { asked = ConfirmDialog.Ask(dialogs, "签发整改通知书", "签发后文号即被占用。", "管执法督改〔2026〕17号", "签发"); });
        await drawn.WaitForElementAsync(".dialog-thing");
        Assert.Equal("管执法督改〔2026〕17号", drawn.Find(".dialog-thing").TextContent);
        await Press(drawn, button);
        Assert.Equal(answer, await asked);
    }

    [Fact]
    public async Task A_reason_that_is_too_short_is_not_taken()
    {
        var (dialogs, drawn) = Open();
        var acts = 0;
        await Ask(dialogs, drawn, _ => { acts++; return Task.FromResult<string?>(null); });
        drawn.Find("textarea").Input("  太短  ");
        await Press(drawn, "提交");
        Assert.Contains("至少 5 个字，现在 2 个字", drawn.Find(".wrong").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, acts);
    }

    [Fact]
    public async Task A_refused_act_keeps_what_was_typed_and_says_why()
    {
        var (dialogs, drawn) = Open();
        string? refusal = "本通知书已经复核，不能退回（办法第十六条）。";
        var asked = await Ask(dialogs, drawn, _ => Task.FromResult<string?>(refusal));
        drawn.Find("textarea").Input(" 缺少消纳场回执 ");
        await Press(drawn, "提交");
        Assert.Equal(refusal, drawn.Find(".notice.red").TextContent);
        Assert.Equal(" 缺少消纳场回执 ", drawn.Find("textarea").GetAttribute("value"));

        refusal = null;
        await Press(drawn, "提交");
        Assert.Equal("缺少消纳场回执", await asked);
    }

    [Fact]
    public async Task An_act_that_breaks_keeps_what_was_typed_and_shows_a_reference()
    {
        var (dialogs, drawn) = Open();
        await Ask(dialogs, drawn, _ => throw new InvalidOperationException("disk full"));
        drawn.Find("textarea").Input("缺少消纳场回执");
        await Press(drawn, "提交");
        var words = drawn.Find(".notice.red").TextContent;
        Assert.Matches("错误编号 [0-9A-F]{8}。$", words);
        Assert.DoesNotContain("disk full", words, StringComparison.Ordinal);
        Assert.Equal("缺少消纳场回执", drawn.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Calling_it_off_gives_no_reason()
    {
        var (dialogs, drawn) = Open();
        var asked = await Ask(dialogs, drawn, _ => Task.FromResult<string?>(null));
        await Press(drawn, "取消");
        Assert.Null(await asked);
    }

    private (IDialogService Dialogs, IRenderedComponent<MudDialogProvider> Drawn) Open()
    {
        var drawn = Render<MudDialogProvider>();
        return (Services.GetRequiredService<IDialogService>(), drawn);
    }

    private static async Task<Task<string?>> Ask(IDialogService dialogs, IRenderedComponent<MudDialogProvider> drawn, Func<string, Task<string?>> act)
    {
        Task<string?> asked = null!;
        await drawn.InvokeAsync(() => { asked = ReasonDialog.Ask(dialogs, "退回补充", act, minLength: 5); });
        await drawn.WaitForElementAsync("textarea");
        return asked;
    }

    private static Task Press(IRenderedComponent<MudDialogProvider> drawn, string text) =>
        drawn.FindAll("button").Single(b => string.Equals(b.TextContent.Trim(), text, StringComparison.Ordinal)).ClickAsync(new());
}
