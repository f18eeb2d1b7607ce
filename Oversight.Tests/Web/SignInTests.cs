using System.Net;
using Microsoft.AspNetCore.Identity;
using Oversight.Infrastructure.Identity;
using Oversight.Tests.Support;
using Oversight.Web.Features.Accounts;

namespace Oversight.Tests.Web;

public sealed class SignInTests : IAsyncLifetime
{
    private ShellHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ShellHost.Start();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_right_password_leads_back_to_the_page_one_came_from()
    {
        using var browser = _host.Browser();
        using var asked = await browser.GetAsync("/cases?light=red", TestContext.Current.CancellationToken);
        Assert.Equal("/account/login?returnUrl=%2Fcases%3Flight%3Dred", asked.Headers.Location!.PathAndQuery);

        using var signedIn = await ShellHost.SignIn(browser, ShellHost.UserName, ShellHost.Password, asked.Headers.Location.Query);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal("/cases?light=red", Path(signedIn));
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/account/logout")]
    public async Task No_link_leads_to_another_site_after_signing_in(string returnUrl)
    {
        using var browser = _host.Browser();
        using var signedIn = await ShellHost.SignIn(browser, ShellHost.UserName, ShellHost.Password, $"?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal("/", Path(signedIn));
    }

    [Theory]
    [InlineData("/catalogue?q=占道经营", "/catalogue?q=%E5%8D%A0%E9%81%93%E7%BB%8F%E8%90%A5")]
    [InlineData("/目录#段", "/%E7%9B%AE%E5%BD%95#%E6%AE%B5")]
    public async Task An_address_with_chinese_letters_is_come_back_to(string returnUrl, string then)
    {
        using var browser = _host.Browser();
        using var signedIn = await ShellHost.SignIn(browser, ShellHost.UserName, ShellHost.Password, $"?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.EndsWith(then, signedIn.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_and_a_locked_account_get_the_same_sentence()
    {
        using var browser = _host.Browser();
        var wrong = await Refusal(browser, ShellHost.UserName, "wrong");
        var unknown = await Refusal(browser, "nobody", "wrong");
        await _host.Lock();
        var locked = await Refusal(browser, ShellHost.UserName, ShellHost.Password);
        Assert.StartsWith("用户名或密码不正确", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, unknown);
        Assert.Equal(wrong, locked);
    }

    [Fact]
    public async Task An_unknown_name_and_a_locked_account_cost_as_much_time_as_a_wrong_password()
    {
        var hasher = new CountingHasher();
        await using var host = await ShellHost.Start(hasher: hasher);
        using var browser = host.Browser();
        await host.Lock();
        foreach (var name in new[] { ShellHost.UserName, "nobody" })
        {
            hasher.Count = 0;
            await Refusal(browser, name, "wrong");
            Assert.Equal((name, 1), (name, hasher.Count));
        }
    }

    [Fact]
    public async Task An_empty_form_is_answered_with_what_is_missing()
    {
        using var browser = _host.Browser();
        Assert.Equal("请填写用户名和密码。", await Refusal(browser, " ", ""));
    }

    [Fact]
    public async Task Signing_out_needs_the_token_of_a_page()
    {
        using var browser = _host.Browser();
        using var signedIn = await ShellHost.SignIn(browser, ShellHost.UserName, ShellHost.Password);
        using var forged = await browser.PostAsync("/account/logout", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Contains("请求已失效", WebUtility.HtmlDecode(await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        var page = await browser.GetStringAsync("/not-found", TestContext.Current.CancellationToken);
        using var left = await browser.PostAsync("/account/logout",
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", ShellHost.Token(page))]), TestContext.Current.CancellationToken);
        Assert.StartsWith("/account/login", Path(left), StringComparison.Ordinal);
        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
        using var again = await browser.GetAsync("/files/1", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Demonstration_accounts_are_offered_only_where_there_are_any()
    {
        using var stranger = _host.Browser();
        Assert.DoesNotContain("演示账号", await Page(stranger), StringComparison.Ordinal);

        await using var demo = await ShellHost.Start(new DemoAccounts([new("leader", "局领导", "局长")], "Demo#2026"));
        using var guest = demo.Browser();
        Assert.Contains("data-fill-user=\"leader\"", await Page(guest), StringComparison.Ordinal);
    }

    private static async Task<string> Page(HttpClient browser) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync("/account/login", TestContext.Current.CancellationToken));

    private static async Task<string> Refusal(HttpClient browser, string userName, string password)
    {
        using var answer = await ShellHost.SignIn(browser, userName, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var from = page.IndexOf("id=\"refusal\">", StringComparison.Ordinal) + "id=\"refusal\">".Length;
        return page[from..page.IndexOf("</div>", from, StringComparison.Ordinal)];
    }

    private static string Path(HttpResponseMessage answer) => new Uri(new Uri("http://localhost"), answer.Headers.Location!).PathAndQuery;

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Count { get; set; }

        public override string HashPassword(Account user, string password)
        {
            Count++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Count++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
