using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Security;

namespace Oversight.Tests.Web;

/// <summary>Signing in and out over the wire, before those who try passwords, copy cookies and forge names.</summary>
public sealed class SignInGuardTests : IAsyncLifetime
{
    private const string Proxies = "127.0.0.0/8, ::1, ::ffff:127.0.0.1";
    private Site _site = null!;

    public async ValueTask InitializeAsync() =>
        _site = await Site.Start(("Oversight:Proxies", Proxies), ("Oversight:SignIn:WrongFromAddress", "8"), ("AllowedHosts", "localhost;127.0.0.1;[::1]"));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Wrong_passwords_lock_out_whoever_types_them_and_nobody_else()
    {
        // In a browser that is known, the owner comes in whatever others do, from the same network too.
        using var known = From("198.51.100.7");
        Assert.True(await ComesIn(known, "zd1.a", Site.Password));
        await Leave(known);
        using var stranger = From("198.51.100.7");
        for (var i = 0; i < 5; i++)
            Assert.False(await ComesIn(stranger, "zd1.a", "wrong"));
        Assert.False(await ComesIn(stranger, "zd1.a", Site.Password));
        Assert.True(await ComesIn(known, "zd1.a", Site.Password));
        using var elsewhere = From("203.0.113.9");
        Assert.True(await ComesIn(elsewhere, "zd1.a", Site.Password));
        Assert.True(await ComesIn(stranger, "zd1.b", Site.Password));

        await using var db = await Db();
        var officer = await (from o in db.Officers join u in db.Users on o.AccountId equals u.Id where u.UserName == "zd1.a" select o.Id).SingleAsync(TestContext.Current.CancellationToken);
        var refused = await db.Trail.Where(e => e.SubjectId == officer && e.Outcome == Outcomes.Refused).OrderBy(e => e.Seq).Select(e => e.Seq).ToListAsync(TestContext.Current.CancellationToken);
        var codes = await db.TrailPayloads.Where(p => refused.Contains(p.Seq)).OrderBy(p => p.Seq).Select(p => p.Payload).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(6, codes.Count);
        Assert.Equal(["wrong-password", "locked"], codes[4..].Select(c => System.Text.Json.JsonDocument.Parse(c!).RootElement[0].GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Many_names_from_one_network_are_refused_and_a_name_that_is_none_stands_nowhere()
    {
        using var spray = From("2001:db8:5:6::1");
        for (var i = 0; i < 8; i++)
        {
            spray.DefaultRequestHeaders.Remove("X-Forwarded-For");
            spray.DefaultRequestHeaders.Add("X-Forwarded-For", $"2001:db8:5:6::{i + 1}");
            Assert.False(await ComesIn(spray, $"my-password-{i}", "x"));
        }

        using var answer = await ShellHost.SignIn(spray, "zd1.a", Site.Password);
        Assert.Contains("从这个网络登录失败的次数太多", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        using var other = From("2001:db8:5:7::1");
        Assert.True(await ComesIn(other, "zd1.a", Site.Password));
        await using var db = await Db();
        var refused = await db.Trail.Where(e => e.SubjectKind == Kinds.Session && e.Outcome == Outcomes.Refused).Select(e => e.Seq).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(9, refused.Count);
        foreach (var payload in await db.TrailPayloads.Where(p => refused.Contains(p.Seq)).Select(p => p.Payload).ToListAsync(TestContext.Current.CancellationToken))
            Assert.DoesNotContain("my-password", System.Text.Encoding.UTF8.GetString(payload!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_once_its_owner_has_left()
    {
        var jar = new CookieContainer();
        using var owner = Browser(jar);
        Assert.True(await ComesIn(owner, "zd1.a", Site.Password));
        using var thief = Browser(new CookieContainer());
        thief.DefaultRequestHeaders.Add("Cookie", jar.GetCookieHeader(_site.Address));
        using (var before = await thief.GetAsync("/cases/export", TestContext.Current.CancellationToken))
            Assert.NotEqual(HttpStatusCode.Redirect, before.StatusCode);
        await Leave(owner);
        using var after = await thief.GetAsync("/cases/export", TestContext.Current.CancellationToken);
        Assert.Equal("/account/login", after.Headers.Location?.AbsolutePath);
        await using var db = await Db();
        Assert.Equal(["session.begun", "session.ended"], await db.Trail.Where(e => e.SubjectKind == Kinds.Session).OrderBy(e => e.Seq).Select(e => e.Action).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_that_is_not_ours_is_not_answered_to()
    {
        using var browser = From("203.0.113.9");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cases");
        request.Headers.Host = "evil.example";
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("*", false)]
    [InlineData("oversight.example.gov.cn;*", false)]
    [InlineData("oversight.example.gov.cn;10.0.0.8", true)]
    public void Outside_development_the_names_of_the_site_must_be_set(string? hosts, bool starts)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AllowedHosts", hosts)]).Build();
        var stopped = Record.Exception(() => Settings.DemandHosts(configuration));
        Assert.Equal(starts, stopped is null);
        Assert.True(starts || stopped is InvalidSetting { Name: "AllowedHosts" });
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("::1", "::1")]
    public void A_network_is_what_one_connection_can_change_its_address_within(string address, string network) =>
        Assert.Equal(network, SenderNetwork.Of(IPAddress.Parse(address)));

    private static async Task<bool> ComesIn(HttpClient browser, string userName, string password)
    {
        using var answer = await ShellHost.SignIn(browser, userName, password);
        return answer.StatusCode == HttpStatusCode.Redirect;
    }

    private static async Task Leave(HttpClient browser)
    {
        var token = ShellHost.Token(await browser.GetStringAsync("/cases", TestContext.Current.CancellationToken));
        using var left = await browser.PostAsync("/account/logout", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
    }

    private HttpClient From(string address)
    {
        var browser = Browser(new CookieContainer());
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return browser;
    }

    private HttpClient Browser(CookieContainer jar) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = jar }) { BaseAddress = _site.Address };

    private Task<OversightDb> Db() => _site.Services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
}
