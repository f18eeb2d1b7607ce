using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Features.Files;
using Oversight.Tests.Features.Services;
using Oversight.Tests.Support;
using Oversight.Web.Features.Window;
using Oversight.Web.Security;

namespace Oversight.Tests.Web;

/// <summary>The public window over the wire, as a browser without script has it.</summary>
public sealed class WindowPagesTests
{
    private const string Unknown = "编号或者查询码不对";
    private static readonly string Identity = IdentityNumber.Complete(IdentityKind.IdCard, ServicesScenario.Identity[..17]);

    [Fact]
    public async Task Every_page_works_without_script_and_asks_nothing_of_anybody_else()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        foreach (var path in new[] { "/window", "/window/items", "/window/items?q=犬&category=publicservice", $"/window/items/{ServicesScenario.Dogs}", "/window/items/410104-CG-CF-001", "/window/book", "/window/apply", "/window/progress", "/window/verify", "/window/complain", "/window/complain?item=410104-CG-CF-001", "/window/channels", "/window/none" })
        {
            using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(path is "/window/none" ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(SecurityHeaders.WindowPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.DoesNotMatch("<script|<style|\\sstyle=|\\son[a-z]+=|https?://|blazor-error-ui", page);
            Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"zh-CN\"", page, StringComparison.Ordinal);
            Assert.Single(Regex.Matches(page, "<h1", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
            Assert.Single(Regex.Matches(page, "<main id=\"main\"", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
            Assert.Empty(Regex.Matches(page, " id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).GroupBy(m => m.Groups["id"].Value, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        }
    }

    [Fact]
    public async Task An_application_is_made_and_followed_with_plain_forms()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        var answer = await Apply(site, browser, Fields());
        var number = Match(answer, "受理编号 <b>(?<x>[^<]+)</b>");
        var code = Match(answer, "查询码 <b class=\"nowrap\">(?<x>[^<]+)</b>");
        Assert.Equal("SQ-2026-0001", number);
        await using (var db = await Db(site))
        {
            var a = await db.Applications.AsSplitQuery().SingleAsync(TestContext.Current.CancellationToken);
            Assert.Equal(["证明.pdf"], a.Attachments.Select(f => f.Name));
            Assert.Equal(Actor.Public.Id, a.Attachments[0].UploadedBy);
        }

        using var progress = await Post(browser, "/window/progress", "progress", new() { ["number"] = number.ToLowerInvariant(), ["code"] = code });
        var page = await Text(progress);
        Assert.Contains("待受理", page, StringComparison.Ordinal);
        Assert.Contains("no-store", progress.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        foreach (var personal in new[] { ServicesScenario.Name, Identity, "13800000000", code })
            Assert.DoesNotContain(personal, page, StringComparison.Ordinal);
        var pass = Match(page, "name=\"pass\" value=\"(?<x>[^\"]+)\"");
        Assert.Contains("申报已经撤回", await Text(await Send(browser, "/window/progress", "withdraw", new() { ["pass"] = pass }, page)), StringComparison.Ordinal);
        await using (var db = await Db(site))
            Assert.Equal(ApplicationState.Withdrawn, await db.Applications.Select(a => a.State).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_fault_beside_its_field()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        var fields = Fields();
        fields["identity"] = Identity[..17] + (Identity[17] == '0' ? '1' : '0');
        var page = await Apply(site, browser, fields);
        Assert.Contains("没有提交成功", page, StringComparison.Ordinal);
        Assert.Matches("id=\"identity-wrong\">[^<]*校验位", page);
        Assert.Contains("选择的文件无法保留", page, StringComparison.Ordinal);
        foreach (var (name, typed) in fields.Where(f => f.Key is "name" or "identity" or "phone" or "address"))
            Assert.Matches($"name=\"{name}\" value=\"{Regex.Escape(typed)}\"", page);
        Assert.Contains($">{fields["matter"]}</textarea>", page, StringComparison.Ordinal);
        await using var db = await Db(site);
        Assert.Equal(0, await db.Applications.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_machine_is_too_fast_fills_what_nobody_sees_or_has_no_ticket_of_ours()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        var page = await Text(await browser.GetAsync("/window/apply", TestContext.Current.CancellationToken));
        Assert.Contains("太快", await Text(await Send(browser, "/window/apply", "apply", With(Fields(), "ticket", Ticket(page)), page)), StringComparison.Ordinal);
        site.Clock.Pass(TimeSpan.FromSeconds(10));
        Assert.Contains("应当留空", await Text(await Send(browser, "/window/apply", "apply", With(With(Fields(), "ticket", Ticket(page)), WindowGuard.Trap, "x"), page)), StringComparison.Ordinal);
        foreach (var ticket in new[] { "", "AAAA", Ticket(page)[..^4] + "AAAA" })
            Assert.Contains("页面打开的时间太久", await Text(await Send(browser, "/window/apply", "apply", With(Fields(), "ticket", ticket), page)), StringComparison.Ordinal);
        site.Clock.Pass(TimeSpan.FromHours(7));
        Assert.Contains("页面打开的时间太久", await Text(await Send(browser, "/window/apply", "apply", With(Fields(), "ticket", Ticket(page)), page)), StringComparison.Ordinal);
        using var without = await browser.PostAsync("/window/apply", new FormUrlEncodedContent(With(Fields(), "_handler", "apply")), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        await using var db = await Db(site);
        Assert.Equal(0, await db.Applications.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_refused_leaves_no_file_behind()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        var files = site.Services.GetRequiredService<Settings>().FilesDirectory;
        byte[] other = [.. Samples.Pdf, 10];
        bool IsKept(byte[] content) => Directory.EnumerateFiles(files, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), SearchOption.AllDirectories).Any();
        Assert.Contains("请选择要办理的事项", await Apply(site, browser, With(Fields(), "item", "410104-CG-FW-999")), StringComparison.Ordinal);
        Assert.Contains("校验位", await Apply(site, browser, With(Fields(), "identity", Identity[..17] + (Identity[17] == '0' ? '1' : '0'))), StringComparison.Ordinal);
        Assert.False(IsKept(Samples.Pdf));

        var answer = await Apply(site, browser, Fields());
        Assert.True(IsKept(Samples.Pdf));
        var page = await Text(await Post(browser, "/window/progress", "progress", new() { ["number"] = Match(answer, "受理编号 <b>(?<x>[^<]+)</b>"), ["code"] = Match(answer, "查询码 <b class=\"nowrap\">(?<x>[^<]+)</b>") }));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = "supplement", ["pass"] = Match(page, "name=\"pass\" value=\"(?<x>[^\"]+)\""), ["note"] = "补充", ["__RequestVerificationToken"] = ShellHost.Token(page) })
            form.Add(new StringContent(value, Encoding.UTF8), name);
        form.Add(new ByteArrayContent(other), "files", "又一份.pdf");
        using var supplement = await browser.PostAsync("/window/progress", form, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("补正材料已经收到", await Text(supplement), StringComparison.Ordinal);
        Assert.False(IsKept(other));
        await using var db = await Db(site);
        Assert.Equal(1, await db.StagedFiles.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_types_the_phone_of_somebody_else_uses_up_nothing_of_theirs()
    {
        await using var site = await Site.Start(("Oversight:Proxies", "127.0.0.0/8, ::1, ::ffff:127.0.0.1"));
        using var stranger = Visitor(site);
        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8:1:2::7");
        for (var i = 0; i < 3; i++)
            Assert.Contains("申报已收到", await Apply(site, stranger, Fields()), StringComparison.Ordinal);
        Assert.Contains("今天提交的次数已达上限", await Apply(site, stranger, Fields()), StringComparison.Ordinal);
        using var neighbour = Visitor(site);
        neighbour.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8:1:2:ffff::1");
        Assert.Contains("今天提交的次数已达上限", await Apply(site, neighbour, Fields()), StringComparison.Ordinal);
        using var owner = Visitor(site);
        owner.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8:1:3::7");
        Assert.Contains("申报已收到", await Apply(site, owner, Fields()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_application_with_one_code()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        var page = await Text(await browser.GetAsync("/window/apply", TestContext.Current.CancellationToken));
        site.Clock.Pass(TimeSpan.FromSeconds(10));
        var fields = With(Fields(), "ticket", Ticket(page));
        var first = await Text(await Send(browser, "/window/apply", "apply", fields, page));
        var second = await Text(await Send(browser, "/window/apply", "apply", fields, page));
        Assert.Equal(Match(first, "查询码 <b class=\"nowrap\">(?<x>[^<]+)</b>"), Match(second, "查询码 <b class=\"nowrap\">(?<x>[^<]+)</b>"));
        await using var db = await Db(site);
        Assert.Equal(1, await db.Applications.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Guessing_numbers_and_codes_looks_the_same_and_ends()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        var answer = await Apply(site, browser, Fields());
        var number = Match(answer, "受理编号 <b>(?<x>[^<]+)</b>");
        string Bare(string page) => Regex.Replace(page, "value=\"[^\"]*\"|<!--[^>]*-->", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        var wrong = await Text(await Post(browser, "/window/progress", "progress", new() { ["number"] = number, ["code"] = "0000-0000-0000-0000" }));
        var none = await Text(await Post(browser, "/window/progress", "progress", new() { ["number"] = "SQ-2026-4711", ["code"] = "0000-0000-0000-0000" }));
        Assert.Contains(Unknown, wrong, StringComparison.Ordinal);
        Assert.Equal(Bare(wrong), Bare(none));
        for (var i = 0; i < 18; i++)
            await Post(browser, "/window/progress", "progress", new() { ["number"] = number, ["code"] = $"0000-0000-0000-{i:0000}" });
        Assert.Contains("输错的次数今天已达上限", await Text(await Post(browser, "/window/progress", "progress", new() { ["number"] = number, ["code"] = Match(answer, "查询码 <b class=\"nowrap\">(?<x>[^<]+)</b>") })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 11)]
    [InlineData("198.51.100.0/24", 11)]
    [InlineData("127.0.0.0/8, ::1, ::ffff:127.0.0.1", 0)]
    public async Task One_address_cannot_crowd_out_the_others_and_only_a_known_proxy_says_where_it_comes_from(string proxies, int refusedAt)
    {
        await using var site = await Site.Start(("Oversight:Proxies", proxies), ("Oversight:Public:RequestsPerMinute", "10"));
        using var browser = Visitor(site);
        var refused = 0;
        for (var asked = 1; asked <= 15 && refused == 0; asked++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/window/complain");
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{asked}");
            using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
                continue;
            refused = asked;
            Assert.Contains("操作太频繁", await Text(answer), StringComparison.Ordinal);
            Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter!.Delta);
        }

        Assert.Equal(refusedAt, refused);
        using var staff = await browser.GetAsync("/account/login", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, staff.StatusCode);
    }

    [Theory]
    [InlineData("Oversight:Proxies", "proxy.example")]
    [InlineData("Oversight:Public:RequestsPerMinute", "many")]
    [InlineData("Oversight:Public:RequestsPerMinute", "1")]
    [InlineData("Oversight:Public:Site", "ftp://somewhere")]
    [InlineData("Oversight:Public:Site", "https://a.gov.cn/?x=1")]
    [InlineData("Oversight:Wall:Token", "short")]
    [InlineData("Oversight:Wall:Token", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("Oversight:Wall:Token", "令牌令牌令牌令牌令牌令牌令牌令牌令牌令牌令牌令牌令牌令牌令牌令牌")]
    [InlineData("Oversight:SignIn:IdleMinutes", "0")]
    [InlineData("Oversight:SignIn:OpenPages", "many")]
    public void A_wrong_setting_of_the_window_stops_the_start_and_is_named(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        Assert.Contains(name, Assert.Throws<InvalidSetting>(() => Settings.From(configuration, Path.GetTempPath())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_as_a_file_holds_what_is_public_and_no_formula()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        var csv = await browser.GetStringAsync("/window/items.csv", TestContext.Current.CancellationToken);
        Assert.Equal(99, csv.Split("\r\n410104-CG-").Length);
        Assert.DoesNotContain("廉政风险点", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("审核意见", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)(^|,)[=+@]", csv);
        using var json = System.Text.Json.JsonDocument.Parse(await browser.GetStringAsync("/window/items.json?category=publicservice", TestContext.Current.CancellationToken));
        Assert.Equal(5, json.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Large_letters_are_a_cookie_and_lead_back_to_a_page_of_the_window_alone()
    {
        await using var site = await Site.Start();
        using var browser = Visitor(site);
        foreach (var (back, to) in new[] { ("/window/items?q=a", "/window/items?q=a"), ("//evil.example", "/window"), ("/windows", "/window"), ("/window/\\evil", "/window"), ("https://evil.example/window", "/window") })
        {
            using var answer = await browser.GetAsync($"/window/size?to=large&back={Uri.EscapeDataString(back)}", TestContext.Current.CancellationToken);
            Assert.Equal(to, answer.Headers.Location!.ToString());
        }

        Assert.Contains("<html lang=\"zh-CN\" class=\"large\">", await browser.GetStringAsync("/window", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields() => new(StringComparer.Ordinal)
    {
        ["item"] = ServicesScenario.Dogs,
        ["matter"] = "申请为一只两岁的泰迪犬登记",
        ["kind"] = "Person",
        ["name"] = ServicesScenario.Name,
        ["identityKind"] = "IdCard",
        ["identity"] = Identity,
        ["representative"] = "",
        ["phone"] = "13800000000",
        ["address"] = "管城回族区某小区",
        ["agent"] = "",
        ["agentPhone"] = "",
    };

    private static Dictionary<string, string> With(Dictionary<string, string> fields, string name, string value) => new(fields, StringComparer.Ordinal) { [name] = value };

    private static async Task<string> Apply(Site site, HttpClient browser, Dictionary<string, string> fields)
    {
        var page = await Text(await browser.GetAsync("/window/apply", TestContext.Current.CancellationToken));
        site.Clock.Pass(TimeSpan.FromSeconds(10));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in With(With(With(fields, "ticket", Ticket(page)), "_handler", "apply"), "__RequestVerificationToken", ShellHost.Token(page)))
            form.Add(new StringContent(value, Encoding.UTF8), name);
        form.Add(new ByteArrayContent(Samples.Pdf), "files", "证明.pdf");
        using var answer = await browser.PostAsync("/window/apply", form, TestContext.Current.CancellationToken);
        return await Text(answer);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string path, string handler, Dictionary<string, string> fields) =>
        await Send(browser, path, handler, fields, await browser.GetStringAsync(path, TestContext.Current.CancellationToken));

    private static Task<HttpResponseMessage> Send(HttpClient browser, string path, string handler, Dictionary<string, string> fields, string page) =>
        browser.PostAsync(path, new FormUrlEncodedContent(With(With(fields, "_handler", handler), "__RequestVerificationToken", ShellHost.Token(page))), TestContext.Current.CancellationToken);

    // Decoded, so that it can be compared with what people read.
    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static string Ticket(string page) => Match(page, "name=\"ticket\" value=\"(?<x>[^\"]+)\"");

    private static string Match(string page, string pattern) =>
        Regex.Match(page, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups["x"].Value : throw new InvalidOperationException($"{pattern} is not on the page: {page[Math.Max(0, page.IndexOf("<main", StringComparison.Ordinal))..]}");

    private static HttpClient Visitor(Site site) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };

    private static Task<OversightDb> Db(Site site) => site.Services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
}
