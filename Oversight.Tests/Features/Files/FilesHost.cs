using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Files;
using Oversight.Web.Security;

namespace Oversight.Tests.Features.Files;

/// <summary>The upload and download served in memory over the database of a world, for whoever is signed in there.</summary>
internal sealed class FilesHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string _cookie = "";
    private string _token = "";

    private FilesHost(WebApplication app) => (_app, Browser) = (app, app.GetTestClient());

    public HttpClient Browser { get; }

    public static async Task<FilesHost> Start(World world)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IClock>(world.Clock).AddSingleton<ICurrentAccount>(world.Who).AddOversight(world.Get<Settings>());
        builder.Services.AddFiles().AddCasework();
        builder.Services.AddAntiforgery();
        builder.Services.AddAuthorizationBuilder().AddPolicy(SecuritySetup.Staff, p => p.RequireAuthenticatedUser());
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, Anybody>("test", null);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapFiles();
        app.MapGet("/token", (HttpContext http, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(http).RequestToken);
        await app.StartAsync();
        var host = new FilesHost(app);
        using var page = await host.Browser.GetAsync("/token");
        host._cookie = string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        host._token = await page.Content.ReadAsStringAsync();
        return host;
    }

    /// <summary>Uploads as a browser's form does.</summary>
    public async Task<HttpResponseMessage> Upload(string name, byte[] content, bool withToken = true)
    {
        using var form = new MultipartFormDataContent();
        using var part = new ByteArrayContent(content);
        form.Add(part, "file", "x");
        part.Headers.ContentDisposition!.FileName = null;
        part.Headers.ContentDisposition.FileNameStar = name;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files") { Content = form };
        request.Headers.Add("Cookie", _cookie);
        if (withToken)
            request.Headers.Add(FileEndpoints.TokenHeader, _token);
        return await Browser.SendAsync(request);
    }

    public async Task<Guid> Uploaded(string name, byte[] content)
    {
        using var answer = await Upload(name, content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    public static async Task<string> Sentence(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Anybody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
            Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "1")], "test")), "test")));
    }
}
