using Microsoft.Playwright;
using Oversight.Tests.Features.Files;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

/// <summary>One person at work on one case: what they press and type, in their words.</summary>
internal sealed class CaseRoom(IPage page, string address)
{
    public IPage Page => page;

    /// <summary>Opens the case for somebody who signs in.</summary>
    public static async Task<CaseRoom> Enter(Chromium chromium, Site site, string user, string address)
    {
        var page = await chromium.Open(site);
        await page.SignIn(user, address);
        await page.Interactive();
        return new CaseRoom(page, address);
    }

    /// <summary>Opens a part of the case.</summary>
    public async Task<CaseRoom> Open(string? tab = null)
    {
        await page.GotoAsync(tab is null ? address : $"{address}?tab={tab}");
        await page.Interactive();
        return this;
    }

    /// <summary>Presses the button of the page.</summary>
    public Task Press(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Presses the button of the dialog and waits until the dialog is gone.</summary>
    public async Task Confirm(string name)
    {
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Types into a field of the dialog.</summary>
    public Task Type(string label, string text) => page.Locator(".mud-dialog").GetByLabel(label).FillAsync(text);

    /// <summary>Writes why, in a dialog that asks for nothing else.</summary>
    public Task Say(string why) => page.Locator(".mud-dialog textarea").FillAsync(why);

    /// <summary>Adds a file to what is open and waits until it has arrived.</summary>
    public async Task Add(string name)
    {
        await page.Locator(".drop[data-ready=true] input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = Samples.Jpeg });
        await page.GetByText("已上传").WaitForAsync();
    }

    /// <summary>Completes a step with a note and a file.</summary>
    public async Task Step(string name, string note, string? file = null, params string[] officers)
    {
        await Open();
        await Press(name);
        foreach (var officer in officers)
            await page.Locator(".mud-dialog").GetByLabel(officer).CheckAsync();
        await Type("办理情况", note);
        if (file is not null)
            await Add(file);
        await Confirm("完成本环节");
    }

    /// <summary>Passes over a step that does not apply.</summary>
    public async Task Skip(string why)
    {
        await Open();
        await Press("不适用，跳过");
        await Say(why);
        await page.Locator(".mud-dialog .primary, .mud-dialog .danger").ClickAsync();
        await page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Drafts a paper and says where it is.</summary>
    public async Task<string> Draft(string title, params (string Label, string Text)[] fields)
    {
        await Open("papers");
        await page.GetByLabel("文书格式").SelectOptionAsync(new SelectOptionValue { Label = title });
        await Press("起草");
        await page.WaitForURLAsync("**/papers/new?template=*");
        await page.Interactive();
        foreach (var (label, text) in fields)
            await page.GetByLabel(label).FillAsync(text);
        await Press("保存草稿");
        await page.WaitForURLAsync(url => !url.Contains("/papers/new", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Issues a paper.</summary>
    public async Task Issue(string paper)
    {
        await page.GotoAsync(paper);
        await page.Interactive();
        await Press("制发");
        await Confirm("制发");
    }

    /// <summary>Enters that a paper was handed over today.</summary>
    public async Task Serve(string paper, string note)
    {
        await page.GotoAsync(paper);
        await page.Interactive();
        await Press("登记送达");
        await Type("收件人及说明", note);
        await Add("送达回证.jpg");
        await Confirm("登记送达");
        await Sees("已送达");
    }

    /// <summary>Waits until the words are to be read.</summary>
    public Task Sees(string text) => page.GetByText(text).First.WaitForAsync();
}
