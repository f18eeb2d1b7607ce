using System.Net;
using Oversight.Tests.Support;
using Oversight.Web.Security;

namespace Oversight.Tests.Web;

public sealed class ShellPagesTests : IAsyncLifetime
{
    private ShellHost _host = null!;
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ShellHost.Start();
        _browser = _host.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_page_carries_one_strict_policy_and_is_not_kept_on_a_shared_machine()
    {
        using var signedIn = await ShellHost.SignIn(_browser, ShellHost.UserName, ShellHost.Password);
        using var page = await Get("/not-found");
        Assert.Equal([SecurityHeaders.PagePolicy], page.Headers.GetValues("Content-Security-Policy"), StringComparer.Ordinal);
        Assert.Equal(["nosniff"], page.Headers.GetValues("X-Content-Type-Options"), StringComparer.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        using var file = await Get("/files/1");
        Assert.Equal(["frame-ancestors 'self'"], file.Headers.GetValues("Content-Security-Policy"), StringComparer.Ordinal);
        Assert.True(file.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task No_page_holds_script_of_its_own_or_anything_from_another_site()
    {
        foreach (var path in new[] { "/account/login", "/not-found", "/error" })
        {
            var page = await _browser.GetStringAsync(path, TestContext.Current.CancellationToken);
            Assert.DoesNotMatch("<script(?![^>]* src=)[^>]*>", page);
            Assert.DoesNotMatch("(src|href|action)=\"(https?:)?//", page);
        }
    }

    [Theory]
    [InlineData("light", "light")]
    [InlineData("dark", "dark")]
    [InlineData("\"><script>", "light")]
    public async Task The_first_byte_already_has_the_theme_that_was_chosen(string cookie, string theme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/login");
        request.Headers.TryAddWithoutValidation("Cookie", $"theme={cookie}");
        using var plain = _host.Browser();
        using var page = await plain.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"zh-CN\" data-theme=\"{theme}\">", await Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_is_answered_in_words_with_its_status()
    {
        using var signedIn = await ShellHost.SignIn(_browser, ShellHost.UserName, ShellHost.Password);
        using var page = await Get("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        var text = await Text(page);
        Assert.Contains("没有这个页面", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/no/such/page#main\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_its_status_without_a_page()
    {
        using var answer = await Get("/api/breaks");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await Text(answer));
    }

    [Fact]
    public async Task A_failure_shows_a_reference_and_no_cause()
    {
        using var page = await Get("/breaks");
        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        var text = await Text(page);
        Assert.Contains("错误编号", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret path", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_is_told_so_with_status_403()
    {
        using var page = await Get("/account/denied");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("无权访问", await Text(page), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Get(string path) => _browser.GetAsync(path, TestContext.Current.CancellationToken);

    private static async Task<string> Text(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
