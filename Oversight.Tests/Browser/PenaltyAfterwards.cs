using Microsoft.Playwright;

namespace Oversight.Tests.Browser;

/// <summary>What happens with a penalty once it was carried out: it is read in public, put away, and may fall.</summary>
internal static class PenaltyAfterwards
{
    public static async Task<string> Propose(CaseRoom officer)
    {
        await officer.Page.GotoAsync("/disclosure");
        await officer.Page.Locator("td.no a").First.ClickAsync();
        await officer.Page.GetByLabel("隐去后公示").CheckAsync();
        await officer.Page.Locator("#why").FillAsync("姓名、证件号码、电话和住址已隐去");
        await officer.Press("提出公示意见");
        await officer.Sees("正待提出人、决定人以外的人复核。");
        return new Uri(officer.Page.Url).AbsolutePath;
    }

    public static async Task Agree(CaseRoom legal, string disclosure)
    {
        await legal.Page.GotoAsync(disclosure);
        await legal.Page.Interactive();
        await legal.Press("同意公示");
        await legal.Say("已逐处核对，同意");
        await legal.Confirm("同意");
        await legal.Page.GetByRole(AriaRole.Link, new() { Name = "公开页面" }).WaitForAsync();
    }

    public static async Task<string> ReadInPublic(IPage stranger, params IReadOnlyList<string> hidden)
    {
        await stranger.GotoAsync("/window/decisions");
        await stranger.Locator("#q").FillAsync("架空管线");
        await stranger.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        var list = await stranger.ContentAsync();
        Assert.All(hidden, words => Assert.DoesNotContain(words, list, StringComparison.Ordinal));
        await stranger.Locator("td.no a", new() { HasText = "管执罚决〔2026〕1号" }).ClickAsync();
        await stranger.GetByText("处以罚款800元").First.WaitForAsync();
        var read = await stranger.ContentAsync();
        Assert.All(hidden, words => Assert.DoesNotContain(words, read, StringComparison.Ordinal));
        return new Uri(stranger.Url).AbsolutePath;
    }

    public static async Task PutAway(CaseRoom officer)
    {
        await officer.Open("archive");
        await officer.Press("归档");
        await officer.Page.WaitForURLAsync("**/archives/*");
        await officer.Sees("管执法卷〔2026〕1号");
        await officer.Press("查阅");
        await officer.Say("行政复议答复");
        await officer.Confirm("登记并查阅");
        var volume = officer.Page.GetByRole(AriaRole.Link, new() { Name = "打开卷宗 PDF" });
        var answer = await officer.Page.APIRequest.GetAsync(new Uri(new Uri(officer.Page.Url), await volume.GetAttributeAsync("href")).ToString());
        Assert.Equal((200, "%PDF-"), (answer.Status, System.Text.Encoding.ASCII.GetString((await answer.BodyAsync())[..5])));
        await officer.Page.Locator("td.title", new() { HasText = "行政复议答复" }).WaitForAsync();
    }

    public static async Task Fall(CaseRoom leader)
    {
        await leader.Press("登记决定失效");
        await leader.Type("依据文书（名称和文号）", "管政复决〔2026〕7号");
        await leader.Type("失效的理由", "复议机关认为主要事实不清，予以撤销。");
        await leader.Confirm("登记决定失效");
        await leader.Sees("已失效");
    }

    public static async Task GoneFromPublic(IPage stranger, string decision)
    {
        var answer = await stranger.GotoAsync(decision);
        Assert.Equal(410, answer!.Status);
        await stranger.GetByText("该决定不在公示").First.WaitForAsync();
        Assert.DoesNotContain("罚款", await stranger.ContentAsync(), StringComparison.Ordinal);
        await stranger.GotoAsync("/window/decisions");
        Assert.DoesNotContain("管执罚决〔2026〕1号", await stranger.ContentAsync(), StringComparison.Ordinal);
    }
}
