using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class BoardJourney(Chromium chromium)
{
    [Fact]
    public async Task The_board_shows_every_supervised_department_and_says_that_it_is_live()
    {
        await using var site = await Site.Start();
        var page = await chromium.Open(site);
        await page.SignIn("leader", "/board");
        await page.GetByText("执法一中队").First.WaitForAsync();
        Assert.Equal(10, await page.Locator(".matrix tbody tr").CountAsync());
        Assert.Contains("数据时间", await page.Locator("ovs-live").InnerTextAsync());
    }
}
