using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Oversight.Tests.Features.Disclosures;
using Oversight.Tests.Features.Services;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class AccessibilityJourney(Chromium chromium)
{
    private static readonly AxeRunOptions Standard = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    [Fact]
    public async Task Pages_that_everybody_may_open_keep_to_WCAG_AA_in_light_on_a_desk_and_in_dark_on_a_telephone()
    {
        await using var scene = await ResultScenario.Start();
        await scene.Published();
        await using var site = await Site.Opened(scene.Cases.World.Folder);
        List<string> found = [];
        foreach (var (scheme, width) in ((ColorScheme, int)[])[(ColorScheme.Light, 1440), (ColorScheme.Dark, 390)])
        {
            var page = await chromium.Open(site, width, dark: scheme == ColorScheme.Dark);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var path in await Addresses(page))
                found.AddRange((await Violations(page, path, scheme)).Select(v => $"{scheme} {width} {path} {v}"));
        }

        Assert.Empty(found);
    }

    private static async Task<IReadOnlyList<string>> Addresses(IPage page)
    {
        await page.GotoAsync("/window/decisions");
        var decision = await page.Locator("td.no a").First.GetAttributeAsync("href");
        return
        [
            "/window", "/window/items", $"/window/items/{ServicesScenario.Dogs}", "/window/decisions", decision!, $"/window/apply?item={ServicesScenario.Dogs}",
            "/window/book", $"/window/book?item={ServicesScenario.Dogs}", "/window/progress", "/window/verify", "/window/complain", "/account/login",
        ];
    }

    private static async Task<IEnumerable<string>> Violations(IPage page, string path, ColorScheme scheme)
    {
        await page.GotoAsync(path);

        // Contrast is measured on the colours that are meant.
        var light = await page.EvaluateAsync<int>("() => Number(getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0])");
        Assert.True(light > 128 == (scheme == ColorScheme.Light), $"{path} is not {scheme}: {light}");
        var seen = await page.RunAxe(Standard);
        Assert.NotEmpty(seen.Passes);
        return seen.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html} {string.Join(' ', n.Any.Select(c => c.Message))}"));
    }
}
