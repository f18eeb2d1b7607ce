using System.Net;
using Oversight.Tests.Support;

namespace Oversight.Tests.Web;

/// <summary>A day that is none gives no file of another day, and on a page it is told.</summary>
public sealed class WrongDayTests
{
    private static readonly string[] Files =
    [
        "/publication/poster/Penalty.pdf", "/publication/list.pdf", "/catalogue/export.xlsx",
        "/organisation/answers.xlsx", "/organisation/matrix.xlsx", "/organisation/duties.xlsx",
    ];

    private static readonly string[] Pages =
    [
        "/catalogue?on=", "/organisation?on=", "/organisation/answers?on=", "/organisation/matrix?on=", "/organisation/duties?on=",
        "/organisation/handover/019a0000-0000-7000-8000-000000000000?last=", "/trail?day=",
    ];

    [Fact]
    public async Task A_day_that_is_none_is_told_and_makes_no_file()
    {
        await using var site = await Site.Start();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };
        using var signedIn = await ShellHost.SignIn(browser, "legal", Site.Password);
        foreach (var day in (string[])["2026-13-45", "1926-01-01", "昨天"])
        {
            foreach (var file in Files)
            {
                using var answer = await browser.GetAsync($"{file}?on={Uri.EscapeDataString(day)}", TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{file} {day} {answer.StatusCode}");
                Assert.Contains($"“{day}”无法识别", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        }

        foreach (var page in Pages)
        {
            using var answer = await browser.GetAsync($"{page}2026-13-45", TestContext.Current.CancellationToken);
            Assert.Contains("“2026-13-45”无法识别", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
            using var right = await browser.GetAsync($"{page}2026-11-01", TestContext.Current.CancellationToken);
            Assert.DoesNotContain("无法识别", WebUtility.HtmlDecode(await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }

        foreach (var day in (string[])["0001-01-01", "9999-12-31", "昨天"])
        {
            using var bookings = await browser.GetAsync($"/services/bookings.xlsx?day={Uri.EscapeDataString(day)}", TestContext.Current.CancellationToken);
            Assert.Equal((day, HttpStatusCode.BadRequest), (day, bookings.StatusCode));
        }

        using var poster = await browser.GetAsync("/publication/poster/Penalty.pdf?on=2026-11-01", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, poster.StatusCode);
    }
}
