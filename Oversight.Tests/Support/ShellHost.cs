using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oversight.Infrastructure.Identity;
using Oversight.Web;
using Oversight.Web.Features.Accounts;
using Oversight.Web.Security;
using Oversight.Web.Shell;

namespace Oversight.Tests.Support;

/// <summary>The shell alone, served in memory before an account store without a database.</summary>
public sealed class ShellHost : IAsyncDisposable
{
    public const string UserName = "law1";
    public const string Password = "Correct#Horse1";

    private readonly WebApplication _app;

    private ShellHost(WebApplication app) => _app = app;

    public static async Task<ShellHost> Start(DemoAccounts? demo = null, IPasswordHasher<Account>? hasher = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        builder.Services.AddSingleton<IUserStore<Account>, AccountsInMemory>();
        if (demo is not null) builder.Services.AddSingleton(demo);
        if (hasher is not null) builder.Services.AddSingleton(hasher);
        builder.Services.AddShell();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/login";
            cookie.AccessDeniedPath = "/account/denied";
            cookie.ReturnUrlParameter = "returnUrl";
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddIdentityCore<Account>().AddSignInManager();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapSignOut();
        app.MapGet("/files/1", () => TypedResults.Bytes([37, 80, 68, 70], "application/pdf"));
        app.MapGet("/breaks", string () => throw new InvalidOperationException("secret path")).AllowAnonymous();
        app.MapGet("/api/breaks", () => TypedResults.NotFound()).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        await app.StartAsync();

        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { Id = Guid.CreateVersion7(), UserName = UserName }, Password);
        return made.Succeeded ? new ShellHost(app) : throw new InvalidOperationException(made.ToString());
    }

    /// <summary>A browser with cookies of its own that follows no redirect.</summary>
    public HttpClient Browser() => new(new Cookies(_app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };

    /// <summary>Disables the account.</summary>
    public async Task Lock()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByNameAsync(UserName))!;
        account.LockOut();
        await accounts.UpdateAsync(account);
    }

    /// <summary>Fills in the sign-in form as it was served and sends it.</summary>
    public static async Task<HttpResponseMessage> SignIn(HttpClient browser, string userName, string password, string query = "")
    {
        var page = await browser.GetStringAsync($"/account/login{query}");
        return await browser.PostAsync($"/account/login{query}", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "login",
            ["__RequestVerificationToken"] = Token(page),
            ["username"] = userName,
            ["password"] = password,
        }));
    }

    /// <summary>The antiforgery token that a page carries.</summary>
    public static string Token(string page) =>
        WebUtility.HtmlDecode(Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class Cookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer _jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var header = _jar.GetCookieHeader(request.RequestUri!);
            if (header.Length > 0) request.Headers.TryAddWithoutValidation("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set) _jar.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }
}
