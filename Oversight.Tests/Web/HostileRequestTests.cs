using System.Net;
using System.Text;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure;
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

    [Fact]
    public async Task Not_even_the_administrator_takes_a_job_off_the_schedule_past_the_trail()
    {
        await using var site = await Site.Start();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };
        using var signedIn = await ShellHost.SignIn(browser, "admin", Site.Password);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/jobs/recurring/remove");
        request.Headers.TryAddWithoutValidation("RequestVerificationToken", ShellHost.Token(await browser.GetStringAsync("/notifications", TestContext.Current.CancellationToken)));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("jobs[]", "notice-lapse")]);
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        using var jobs = site.Services.GetRequiredService<JobStorage>().GetConnection();
        Assert.Contains("notice-lapse", jobs.GetAllItemsFromSet("recurring-jobs"), StringComparer.Ordinal);
        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public void The_folder_of_data_and_keys_is_made_for_the_service_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such mode.");
        var root = Directory.CreateTempSubdirectory("oversight-test-").FullName;
        try
        {
            var settings = Settings.From(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Oversight:DataDirectory", (string?)"data")]).Build(), root);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(settings.DataDirectory));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
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
