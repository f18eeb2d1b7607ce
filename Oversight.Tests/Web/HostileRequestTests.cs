using System.Net;
using System.Text;
using Oversight.Tests.Support;
using Oversight.Web.Features.Files;

namespace Oversight.Tests.Web;

public sealed class HostileRequestTests
{
    [Fact]
    public async Task What_a_hostile_page_or_program_sends_is_refused_and_breaks_nothing()
    {
        await using var site = await Site.Start();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };
        using var signedIn = await ShellHost.SignIn(browser, "zd1.a", Site.Password);

        Assert.Equal(HttpStatusCode.Forbidden, await Negotiate(browser, "http://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await Negotiate(browser, $"http://localhost:{site.Address.Port + 1}"));
        Assert.Equal(HttpStatusCode.Forbidden, await Negotiate(browser, "null"));
        Assert.Equal(HttpStatusCode.OK, await Negotiate(browser, site.Address.GetLeftPart(UriPartial.Authority)));

        foreach (var address in new[] { "/findings?year=99999", "/findings.xlsx?year=99999", "/findings.xlsx?year=0", "/notices.xlsx?year=-1", "/ledger.xlsx?year=99999", "/cases/export?year=9999" })
        {
            using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            Assert.False(answer.Headers.Contains("Server"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await UploadNamed(browser, new string('a', 20_000) + ".jpg"));
    }

    private static async Task<HttpStatusCode> Negotiate(HttpClient browser, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> UploadNamed(HttpClient browser, string name)
    {
        var page = await browser.GetStringAsync("/cases/new", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files");
        request.Headers.TryAddWithoutValidation(FileEndpoints.TokenHeader, ShellHost.Token(page));
        request.Content = new ByteArrayContent(Encoding.ASCII.GetBytes($"--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"{name}\"\r\n\r\nx\r\n--B--\r\n"));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=B");
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
