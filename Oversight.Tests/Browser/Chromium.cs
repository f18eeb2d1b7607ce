using Microsoft.Playwright;

namespace Oversight.Tests.Browser;

/// <summary>The machine's browser. Where there is none the tests say that they were skipped; OVERSIGHT_BROWSER=required forbids that.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Candidates =
    [
        Environment.GetEnvironmentVariable("OVERSIGHT_CHROMIUM") ?? "",
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable => Candidates.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A browser of one person: cookies of its own. Skips the test where there is no browser.</summary>
    public async Task<IPage> Open(Support.Site site, int width = 1440, int height = 900, bool dark = false)
    {
        if (_browser is null)
        {
            Assert.False(string.Equals(Environment.GetEnvironmentVariable("OVERSIGHT_BROWSER"), "required", StringComparison.Ordinal), "找不到浏览器，而本次运行要求浏览器测试不得跳过。");
            Assert.Skip("没有找到 Chromium，浏览器测试已跳过。");
        }

        var context = await _browser!.NewContextAsync(new() { BaseURL = site.Address.ToString(), ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN" });
        if (dark)
            await context.AddCookiesAsync([new() { Name = "theme", Value = "dark", Url = site.Address.ToString() }]);
        site.BeforeStop(() => context.CloseAsync());
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>What people do in the browser.</summary>
public static class Browsing
{
    /// <summary>Signs in and waits until the page is interactive.</summary>
    public static async Task SignIn(this IPage page, string userName, string then = "/")
    {
        await page.GotoAsync($"/account/login?returnUrl={Uri.EscapeDataString(then)}");
        await page.FillAsync("#username", userName);
        await page.FillAsync("#password", Support.Site.Password);
        await page.Locator("button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/login", StringComparison.Ordinal));
    }

    /// <summary>Waits until clicks do something.</summary>
    public static Task Interactive(this IPage page) => page.Locator("[data-interactive=true]").First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
}

/// <summary>One browser for all journeys, which run by themselves: beside a test that saturates the disk a person would wait, too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
