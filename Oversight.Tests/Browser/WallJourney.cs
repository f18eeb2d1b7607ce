using Microsoft.Playwright;
using Oversight.Tests.Features.Supervision;
using Oversight.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class WallJourney(Chromium chromium)
{
    private const string Token = "Kq7vT2mZ9xWc4LbN8rYd3HfS6jPg1QaE";

    [Fact]
    public async Task The_screen_follows_turns_says_when_it_is_old_and_comes_back_by_itself()
    {
        await using var notices = await RectificationWorld.Start();
        await using var site = Site.Over(notices.World.Folder, ("Oversight:Wall:Token", Token));
        var page = await chromium.Open(site, 1920, 1080);
        await page.Clock.InstallAsync(new());
        IWebSocketRoute? line = null;
        var cut = false;
        await page.RouteWebSocketAsync(url => url.Contains("/hubs/board", StringComparison.Ordinal), socket =>
        {
            line = socket;
            if (cut)
                _ = socket.CloseAsync();
            else
                socket.ConnectToServer();
        });

        // The token goes behind the hash and stays in no address.
        await page.GotoAsync($"/wall/enter#{Token}");
        await page.WaitForURLAsync("**/wall");
        var (sign, turns) = (page.Locator("#state"), page.Locator("#turns"));
        await Expect(sign).ToBeHiddenAsync();
        await Expect(page.Locator(".panel:visible")).ToHaveCountAsync(2);
        await Expect(page.GetByText("没有进行中的整改")).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight"));

        // Somebody signs on another node: the screen shows it without being touched.
        await notices.Sign(await notices.Draft());
        await Expect(page.Locator(".clocks .c")).ToContainTextAsync("管执法督改〔2026〕1号");

        // Panels take turns, and stop at a key.
        await Expect(turns).ToHaveTextAsync("1/3");
        await page.Clock.FastForwardAsync(21_000);
        await Expect(turns).ToHaveTextAsync("2/3");
        await page.Keyboard.PressAsync("Space");
        await page.Clock.FastForwardAsync(25_000);
        await Expect(turns).ToHaveTextAsync("已暂停轮播 · 2/3");

        // The server is cut off: the sign says so, and from when the figures are.
        cut = true;
        await page.Context.SetOfflineAsync(true);
        await line!.CloseAsync();
        await page.Clock.FastForwardAsync(40_000);
        await Expect(sign).ToContainTextAsync("与服务器失去联系");
        await Expect(sign).ToContainTextAsync("10:00:00 的数据");
        await Expect(page.Locator("#wall")).ToHaveClassAsync("wall stale");

        // And back, after a day, without anybody.
        await page.Clock.FastForwardAsync(3_600_000);
        await Expect(sign).ToBeVisibleAsync();
        cut = false;
        await page.Context.SetOfflineAsync(false);
        await page.Clock.FastForwardAsync(20_000);
        await Expect(sign).ToBeHiddenAsync();
        await notices.Sign(await notices.Draft());
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator(".clocks .c")).ToHaveCountAsync(2);

        // A new release is loaded by itself.
        await page.EvaluateAsync("() => { window.mark = 1; document.getElementById('wall').dataset.release = 'earlier'; }");
        await notices.Sign(await notices.Draft());
        await page.WaitForFunctionAsync("() => window.mark === undefined");
        await Expect(page.Locator(".clocks .c")).ToHaveCountAsync(3);
    }
}
