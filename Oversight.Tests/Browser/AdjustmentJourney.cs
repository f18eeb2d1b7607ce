using System.Globalization;
using Microsoft.Playwright;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class AdjustmentJourney(Chromium chromium)
{
    private const string Item = "410104-CG-CF-003";

    [Fact]
    public async Task A_law_changes_and_the_item_gets_a_new_version_while_the_earlier_case_keeps_its_own()
    {
        await using var site = await Site.Start();
        var earlier = await Register(site);
        var legal = await Draft(site);
        var address = new Uri(legal.Url).AbsolutePath;
        await legal.GetByText("罚款幅度").First.WaitForAsync();
        await Press(legal, "提交申请", "提交申请");
        await legal.GetByText("调〔2026〕1号").First.WaitForAsync();

        var reviewer = await chromium.Open(site);
        await reviewer.SignIn("legal", address);
        await reviewer.Interactive();
        await Press(reviewer, "审核同意", "审核同意");
        var leader = await chromium.Open(site);
        await leader.SignIn("leader", address);
        await leader.Interactive();
        await Press(leader, "批准", "批准");
        await Confirm(legal);

        await legal.GotoAsync($"/catalogue/{Item}");
        await legal.GetByText("第 2 版").First.WaitForAsync();
        await legal.GetByText("第 1 版").First.WaitForAsync();
        await Stays(earlier);
        await Republished(site, address);
    }

    /// <summary>A case of the item, opened before the change.</summary>
    private async Task<IPage> Register(Site site)
    {
        var squadron = await chromium.Open(site);
        await squadron.SignIn("zd1.a", "/cases/new");
        await squadron.Interactive();
        await squadron.GetByLabel("事项", new() { Exact = false }).First.FillAsync(Item);
        await squadron.GetByText(Item).First.ClickAsync();
        await squadron.GetByLabel("当事人姓名或名称").FillAsync("张三");
        await squadron.GetByLabel("地点").FillAsync("紫荆山路与商城路口");
        await squadron.GetByLabel("简要情况").FillAsync("巡查时发现占用道路堆放物料");
        await squadron.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await squadron.WaitForURLAsync(url => !url.Contains("/new", StringComparison.Ordinal));
        return squadron;
    }

    private async Task<IPage> Draft(Site site)
    {
        var legal = await chromium.Open(site);
        await legal.SignIn("legal2", $"/adjustments/new?item={Item}");
        await legal.Interactive();
        await legal.GetByLabel("情形发生日期").FillAsync(Day(-5));
        await legal.GetByText("应在20个工作日内申请").WaitForAsync();
        await legal.GetByLabel("调整理由").FillAsync("市容条例修改，罚款上限提高。");
        await legal.Locator("#item-fine").FillAsync("两百");
        await legal.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await legal.Locator(".wrong", new() { HasText = "读不出来" }).First.WaitForAsync();
        await legal.Locator("#item-fine").FillAsync("1");
        await legal.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await legal.WaitForURLAsync(url => !url.Contains("/new", StringComparison.Ordinal));
        return legal;
    }

    private static async Task Confirm(IPage legal)
    {
        await legal.GetByRole(AriaRole.Button, new() { Name = "登记确认" }).ClickAsync();
        var dialog = legal.Locator(".mud-dialog");
        await dialog.GetByLabel("确认机关").FillAsync("区司法局");
        await dialog.GetByLabel("确认文号").FillAsync("管司〔2026〕5号");
        await dialog.GetByLabel("文件日期").FillAsync(Day(0));
        await dialog.GetByLabel("生效日期").FillAsync("2016-05-12");
        await dialog.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "确认文件.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 确认"u8.ToArray() });
        await dialog.GetByText("已上传").WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "登记并生效" }).ClickAsync();

        // Before the document that confirms it: one sentence, and nothing of it done.
        await dialog.GetByText("生效日期不能早于确认文件的日期").WaitForAsync();
        await dialog.GetByLabel("文件日期").FillAsync(Day(0));
        await dialog.GetByLabel("生效日期").FillAsync(Day(1));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "登记并生效" }).ClickAsync();
        await legal.GetByText("已发布第2版").First.WaitForAsync();
        await legal.GetByText("各渠道尚待公布").First.WaitForAsync();
    }

    /// <summary>The case registered before stays under the version that it was opened under.</summary>
    private static async Task Stays(IPage squadron)
    {
        await squadron.ReloadAsync();
        await squadron.GetByText("第 1 版").Or(squadron.GetByText("第1版")).First.WaitForAsync();
    }

    /// <summary>On the day from which the version counts the legal office records it on the three channels, and the sheet is over.</summary>
    private async Task Republished(Site site, string address)
    {
        site.Clock.Pass(TimeSpan.FromDays(1));
        var office = await chromium.Open(site);
        await office.SignIn("legal", address);
        await office.GetByText("已确认，待各渠道公布").First.WaitForAsync();
        foreach (var (channel, place) in new[] { ("ServicePortal", "https://zwfw.example.gov.cn/qzqd/003"), ("GovernmentSite", "https://www.example.gov.cn/qzqd/003"), ("HallPoster", "区政务服务大厅一楼公示栏") })
        {
            await office.GotoAsync($"/publication/new?channel={channel}&item={Item}");
            await office.Interactive();
            await office.GetByText("第 2 版").First.WaitForAsync();
            await office.Locator("#place").FillAsync(place);
            await office.Locator(".drop[data-ready=true]").WaitForAsync();
            await office.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "公布页面.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 公布页面"u8.ToArray() });
            await office.GetByText("已上传").WaitForAsync();
            await office.GetByRole(AriaRole.Button, new() { Name = "记录公布 1 项" }).ClickAsync();
            await office.GetByText("已记录 1 项").WaitForAsync();
        }

        await office.GotoAsync(address);
        await office.GetByText("已公布", new() { Exact = true }).First.WaitForAsync();
        await office.GetByText("各渠道公布完成").First.WaitForAsync();
        Assert.Equal(0, await office.GetByText("已确认，待各渠道公布").CountAsync());
    }

    private static async Task Press(IPage page, string button, string confirm)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = confirm, Exact = true }).ClickAsync();
        await page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static string Day(int from) => Oversight.Domain.Time.ChinaTime.DayOf(World.Monday).AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
