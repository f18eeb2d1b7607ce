using Microsoft.Playwright;
using Oversight.Tests.Features.Files;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class CaseJourney(Chromium chromium)
{
    [Fact]
    public async Task A_penalty_is_registered_taken_on_and_investigated_with_a_photograph()
    {
        await using var site = await Site.Start();
        var officer = await chromium.Open(site);
        await officer.SignIn("zd1.a", "/cases/new");
        await officer.Interactive();
        await officer.GetByLabel("事项", new() { Exact = true }).First.FillAsync("410104-CG-CF-00");
        await officer.Locator(".choices input[name=item]").First.CheckAsync();
        await officer.GetByLabel("当事人姓名或名称").FillAsync("某某餐饮店");
        await officer.GetByLabel("地点").FillAsync("紫荆山路与商城路口");
        await officer.GetByLabel("简要情况").FillAsync("巡查发现占用道路");
        await officer.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await officer.GetByText("待立案").First.WaitForAsync();
        var address = officer.Url;

        var head = await chromium.Open(site);
        await head.SignIn("zd1.head", new Uri(address).AbsolutePath);
        await head.Interactive();
        await head.GetByRole(AriaRole.Button, new() { Name = "立案", Exact = true }).ClickAsync();
        await head.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "立案" }).ClickAsync();

        // The officer's page follows by itself.
        await officer.GetByRole(AriaRole.Button, new() { Name = "调查取证", Exact = true }).ClickAsync();
        await officer.GetByLabel("马跃进").CheckAsync();
        await officer.GetByLabel("宋佳宁").CheckAsync();
        await officer.GetByLabel("办理情况").FillAsync("现场检查并拍照取证");
        var picker = officer.Locator(".drop input[type=file]").First;
        await picker.SetInputFilesAsync(new FilePayload { Name = "改名.jpg", MimeType = "image/jpeg", Buffer = Samples.Pdf });
        await officer.Locator(".drop-list .wrong").WaitForAsync();
        Assert.Contains("PDF", await officer.Locator(".drop-list .wrong").InnerTextAsync(), StringComparison.Ordinal);
        await picker.SetInputFilesAsync(new FilePayload { Name = "现场照片.jpg", MimeType = "image/jpeg", Buffer = Samples.Jpeg });
        await officer.GetByText("已上传").WaitForAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "完成本环节" }).ClickAsync();
        await officer.Locator("a.file", new() { HasText = "现场照片.jpg" }).WaitForAsync();
        Assert.Contains("法制审核", await officer.Locator(".next-step h2").InnerTextAsync(), StringComparison.Ordinal);

        await officer.GotoAsync("/cases?tab=here");
        await officer.Locator("td.no a", new() { HasText = "管执罚〔" }).WaitForAsync();
        await officer.GotoAsync(new Uri(address).AbsolutePath + "/deadline");
        await officer.GetByText("法定期限").First.WaitForAsync();
    }
}
