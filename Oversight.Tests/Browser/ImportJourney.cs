using Microsoft.Playwright;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Tests.Features.Imports;
using Oversight.Tests.Spreadsheets;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ImportJourney(Chromium chromium)
{
    [Fact]
    public async Task A_file_with_faults_is_tried_imported_in_part_corrected_and_imported_again_without_duplicates()
    {
        await using var site = await Site.Start();
        var list = ListFile.Make(60, 12, []);
        var legal = await chromium.Open(site);
        await legal.SignIn("legal2", "/catalogue");
        await legal.Interactive();
        await legal.GetByRole(AriaRole.Link, new() { Name = "导入", Exact = true }).ClickAsync();
        await Upload(legal, "清单.xlsx", list.Xlsx());
        await legal.GetByText("只导入无误的行").WaitForAsync();
        Assert.Equal(12, await legal.Locator("tbody tr").CountAsync());
        await legal.GetByText("没有事项编号").First.WaitForAsync();

        // The faulty rows come down with their reasons before the rest goes in.
        var download = await legal.RunAndWaitForDownloadAsync(() => legal.GetByText("下载有误的行").ClickAsync());
        var faults = await Rows(download);
        Assert.Equal(13, faults.Count);
        await legal.GetByRole(AriaRole.Button, new() { Name = "只导入无误的行" }).ClickAsync();
        await legal.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "导入" }).ClickAsync();
        await legal.GetByText("已生成 1 份调整单、48 个事项").WaitForAsync();

        // Corrected in the downloaded file itself: the good values under its headings.
        var good = ListFile.Make(60, 0, []);
        var maker = new WorkbookMaker().Sheet("清单").Row([.. faults[0].Cells.Select(c => c.Text)]);
        foreach (var fault in list.Faults)
            maker.Row(["已更正", .. good.Rows[fault.Row - 4]]);
        await legal.GotoAsync("/catalogue/import");
        await legal.Interactive();
        await Upload(legal, "有误的行-已更正.xlsx", maker.Make());
        await legal.GetByRole(AriaRole.Button, new() { Name = "全部导入" }).ClickAsync();
        await legal.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "导入" }).ClickAsync();
        await legal.GetByText("已生成 1 份调整单、12 个事项").WaitForAsync();

        await legal.GotoAsync("/catalogue/import");
        await legal.Interactive();
        await Upload(legal, "全部.xlsx", good.Xlsx());
        await legal.GetByText("未办结的调整单中已有相同内容").First.WaitForAsync();
        Assert.Equal(0, await legal.GetByRole(AriaRole.Button, new() { Name = "全部导入" }).CountAsync());
        Assert.Equal("60", await legal.GetByRole(AriaRole.Link, new() { Name = "未变" }).Locator("span").TextContentAsync());
    }

    private static async Task Upload(IPage page, string name, byte[] file)
    {
        await page.Locator(".drop[data-ready=true]").WaitForAsync();
        await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = Sheet.XlsxType, Buffer = file });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始试运行" }).ClickAsync();
    }

    private static async Task<List<TableRow>> Rows(IDownload download)
    {
        await using var stream = await download.CreateReadStreamAsync();
        using var file = new MemoryStream();
        await stream.CopyToAsync(file, TestContext.Current.CancellationToken);
        return [.. TableFile.Read(file, "有误的行.xlsx", TableLimits.Usual, TestContext.Current.CancellationToken)];
    }
}
