using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Oversight.Tests.Features.Files;
using Oversight.Tests.Features.Services;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class WindowJourney(Chromium chromium)
{
    [Fact]
    public async Task A_public_service_goes_from_the_window_over_the_desk_to_the_applicant_s_hands()
    {
        await using var site = await Site.Start();

        // The head opens the item for booking.
        var head = await chromium.Open(site);
        await head.SignIn("hw.head", "/services/plans");
        await head.Interactive();
        await head.GetByRole(AriaRole.Button, new() { Name = "开放预约" }).First.ClickAsync();
        var dialog = head.Locator(".mud-dialog");
        await dialog.GetByLabel("周二").FillAsync("09:00-10:00 2人");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await head.GetByText("周二 09:00-10:00 2人").WaitForAsync();

        // Somebody books, on a telephone and without script.
        var visitor = await chromium.Open(site, width: 390, height: 844);
        await visitor.GotoAsync($"/window/items/{ServicesScenario.Dogs}");
        await visitor.GetByRole(AriaRole.Link, new() { Name = "预约到窗口" }).ClickAsync();
        await visitor.GetByRole(AriaRole.Link, new() { Name = "11月24日 周二" }).ClickAsync();
        await visitor.GetByLabel("09:00—09:30").CheckAsync();
        await visitor.GetByLabel("姓名或者单位名称").FillAsync(ServicesScenario.Name);
        await visitor.Locator("#phone").FillAsync("13800000000");
        site.Clock.Pass(TimeSpan.FromSeconds(20));
        await visitor.GetByRole(AriaRole.Button, new() { Name = "提交预约" }).ClickAsync();
        await visitor.GetByText("预约成功").WaitForAsync();

        // And applies.
        await visitor.GotoAsync($"/window/apply?item={ServicesScenario.Dogs}");
        await visitor.Locator("#matter").FillAsync("申请为一只两岁的泰迪犬登记");
        await visitor.Locator("#name").FillAsync(ServicesScenario.Name);
        await visitor.Locator("#identity").FillAsync(ServicesScenario.Applicant().Party.Identity);
        await visitor.Locator("#phone").FillAsync("13800000000");
        await visitor.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "免疫证明.pdf", MimeType = "application/pdf", Buffer = Samples.Pdf });
        site.Clock.Pass(TimeSpan.FromSeconds(20));
        await visitor.GetByRole(AriaRole.Button, new() { Name = "提交申报" }).ClickAsync();
        await visitor.GetByText("申报已收到").WaitForAsync();
        var receipt = await visitor.Locator(".receipt").InnerTextAsync();
        var (number, code) = (Regex.Match(receipt, "SQ-[0-9-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value, Regex.Match(receipt, "([0-9A-Z]{4}-){3}[0-9A-Z]{4}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Value);

        // The desk asks once for what is missing.
        var officer = await chromium.Open(site);
        await officer.SignIn("hw.a", "/services?tab=waiting");
        await officer.Interactive();
        await officer.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "告知补正" }).ClickAsync();
        await officer.Locator(".mud-dialog textarea").FillAsync("请补充住所证明");
        await officer.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "告知", Exact = true }).ClickAsync();
        await officer.GetByText("一次告知补正").First.WaitForAsync();
        Assert.DoesNotContain(ServicesScenario.Name, await officer.ContentAsync(), StringComparison.Ordinal);

        await Progress(visitor, number, code);
        await visitor.GetByText("请补充住所证明").WaitForAsync();
        await visitor.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "住所证明.jpg", MimeType = "image/jpeg", Buffer = Samples.Jpeg });
        await visitor.GetByRole(AriaRole.Button, new() { Name = "提交补正" }).ClickAsync();
        await visitor.GetByText("补正材料已经收到").WaitForAsync();

        // Taken on, handled step by step, and handed out.
        await officer.GetByText("住所证明.jpg").WaitForAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true }).ClickAsync();
        await officer.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "受理" }).ClickAsync();
        await officer.GetByRole(AriaRole.Link, new() { Name = "管执服〔" }).ClickAsync();
        var address = officer.Url;
        await Step(officer, "审查申报材料", "材料齐全");
        await officer.GetByRole(AriaRole.Button, new() { Name = "不适用，跳过" }).ClickAsync();
        await officer.Locator(".mud-dialog textarea").FillAsync("不需要实地核查");
        await officer.Locator(".mud-dialog button.primary").ClickAsync();
        await head.GotoAsync(new Uri(address).AbsolutePath);
        await head.Interactive();
        await Step(head, "办理", "准予登记");
        await officer.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "发放结果" }).ClickAsync();
        await officer.GetByLabel("领取人姓名").FillAsync(ServicesScenario.Name);
        await officer.Locator(".drop input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "签收单.jpg", MimeType = "image/jpeg", Buffer = Samples.Jpeg });
        await officer.GetByText("已上传").WaitForAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "登记发放" }).ClickAsync();
        await officer.GetByText("窗口领取").First.WaitForAsync();

        await Progress(visitor, number, code);
        await visitor.GetByText("已发放结果").First.WaitForAsync();
        Assert.Equal(3, await visitor.Locator(".steps .chip.green").CountAsync());
    }

    private static async Task Progress(IPage visitor, string number, string code)
    {
        await visitor.GotoAsync("/window/progress");
        await visitor.Locator("#number").FillAsync(number.ToLowerInvariant());
        await visitor.Locator("#code").FillAsync(code.Replace("-", " ", StringComparison.Ordinal));
        await visitor.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
    }

    private static async Task Step(IPage page, string name, string note)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await page.GetByLabel("办理情况").FillAsync(note);
        await page.GetByRole(AriaRole.Button, new() { Name = "完成本环节" }).ClickAsync();
        await page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
