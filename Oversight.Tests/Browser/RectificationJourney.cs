using Microsoft.Playwright;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class RectificationJourney(Chromium chromium)
{
    [Fact]
    public async Task A_finding_becomes_a_notice_that_is_signed_served_received_fed_back_and_found_inadequate()
    {
        await using var site = await Site.Start();
        var legal = await chromium.Open(site);
        await legal.SignIn("legal2", "/findings/new");
        await legal.Interactive();
        await legal.GetByLabel("问题名称").FillAsync("渣土运输台账不全");
        await legal.GetByLabel("被监督部门").SelectOptionAsync(new SelectOptionValue { Label = "渣土管理中队" });
        await legal.GetByLabel("来源").FillAsync("11月专项督查 · 第3号问题");
        await legal.GetByLabel("事实").FillAsync("抽查12车次运输记录，5车次无处置核准文件编号，2车次消纳场回执缺失。");
        await legal.GetByLabel("依据").FillAsync("城市建筑垃圾管理规定");
        await legal.GetByRole(AriaRole.Button, new() { Name = "登记问题" }).ClickAsync();
        await legal.GetByRole(AriaRole.Link, new() { Name = "起草整改通知书" }).ClickAsync();
        await legal.GetByLabel("整改要求").FillAsync("补齐5车次处置核准文件编号并附核准件");
        await legal.GetByLabel("到位标准").FillAsync("核准件与车次逐一对应");
        await legal.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await legal.WaitForURLAsync(url => !url.Contains("/new", StringComparison.Ordinal));
        var address = new Uri(legal.Url).AbsolutePath;

        // Somebody else's board, open all the while and never loaded again.
        var board = await chromium.Open(site);
        await board.SignIn("deputy", "/board");
        await board.GetByText("没有进行中的整改").WaitForAsync();
        Assert.Equal(0, await board.Locator(".matrix .chip.red").CountAsync());

        var leader = await chromium.Open(site);
        await leader.SignIn("leader", address);
        await leader.Interactive();
        await leader.GetByRole(AriaRole.Button, new() { Name = "签发" }).ClickAsync();
        await leader.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "签发" }).ClickAsync();
        await leader.GetByText("管执法督改〔2026〕1号").First.WaitForAsync();

        await board.Locator("a.cd").GetByText("管执法督改〔2026〕1号").WaitForAsync();
        await board.Locator(".tick").GetByText("签发整改通知书").WaitForAsync();

        await legal.GetByRole(AriaRole.Button, new() { Name = "送达" }).ClickAsync();
        await legal.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "送达" }).ClickAsync();

        var squadron = await chromium.Open(site);
        await squadron.SignIn("zt.liaison", address);
        await squadron.Interactive();
        await squadron.GetByRole(AriaRole.Button, new() { Name = "签收" }).ClickAsync();
        await squadron.GetByLabel("第 1 条整改情况").FillAsync("已补齐3车次核准文件编号");
        await squadron.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "核准件扫描.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 核准件"u8.ToArray() });
        await squadron.GetByText("已上传").WaitForAsync();
        await squadron.GetByRole(AriaRole.Button, new() { Name = "保存本条" }).ClickAsync();
        await squadron.Locator(".req a.file").First.WaitForAsync();
        await squadron.GetByRole(AriaRole.Button, new() { Name = "提交整改反馈" }).ClickAsync();
        await squadron.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();

        await legal.GetByLabel("部分到位").CheckAsync();
        await legal.GetByLabel("复核意见").FillAsync("尚缺2车次核准件");
        await legal.GetByRole(AriaRole.Button, new() { Name = "保存复核" }).ClickAsync();
        await legal.GetByRole(AriaRole.Button, new() { Name = "复核结论：整改不到位" }).ClickAsync();
        await legal.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "复核结论：整改不到位" }).ClickAsync();
        await legal.GetByText("已记入考核台账，一票否决").First.WaitForAsync();
        await squadron.GetByText("第2轮").First.WaitForAsync();
        await board.Locator(".matrix tr", new() { HasText = "渣土管理中队" }).GetByText("否决").WaitForAsync();
        await board.Locator(".kpi", new() { HasText = "一票否决" }).GetByText("2026 年考核台账 1 条").WaitForAsync();
        await legal.GotoAsync(address + "/deadline");
        await legal.GetByText("2026年11月30日 24:00").First.WaitForAsync();

        var head = await chromium.Open(site);
        await head.SignIn("zt.head", "/ledger");
        await head.GetByRole(AriaRole.Button, new() { Name = "提出申诉" }).WaitForAsync();
        Assert.Equal(1, await head.GetByText("一票否决").Filter(new() { HasNotText = "依据" }).CountAsync());
    }
}
