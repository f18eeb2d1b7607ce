using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Tests.Features.Complaints;
using Oversight.Tests.Features.Supervision;
using Oversight.Tests.Support;

namespace Oversight.Tests.Web;

/// <summary>The big screen over the wire: who gets in, what it shows, and that it is told.</summary>
public sealed class WallTests
{
    private const string Token = "Kq7vT2mZ9xWc4LbN8rYd3HfS6jPg1QaE";
    private static readonly (string, string)[] With = [("Oversight:Wall:Token", Token)];

    [Fact]
    public async Task The_token_opens_the_screen_and_nothing_else_until_it_is_changed()
    {
        var folder = await World.Copy();
        var cookies = new CookieContainer();
        await using (var site = Site.Over(folder, With))
        {
            using var screen = Browser(site, cookies);
            Assert.Equal("/account/login", await Leads(screen, "/wall"));
            Assert.Equal("/wall", await Enter(screen, Token));
            var cookie = cookies.GetAllCookies().Single(c => string.Equals(c.Name, "oversight-wall", StringComparison.Ordinal) && string.Equals(c.Path, "/wall", StringComparison.Ordinal));
            Assert.True(cookie.HttpOnly);
            Assert.DoesNotContain(Token, cookie.Value, StringComparison.Ordinal);
            foreach (var open in new[] { "/wall", "/wall/picture" })
                Assert.Equal("200", await Leads(screen, open));
            foreach (var shut in new[] { "/", "/board", "/board/trend", "/cases", "/notices", "/complaints", "/trail", "/admin/settings" })
                Assert.Equal("/account/login", await Leads(screen, shut));
            using var foreign = new ClientWebSocket();
            foreign.Options.SetRequestHeader("Origin", "https://elsewhere.example");
            foreign.Options.SetRequestHeader("Cookie", cookies.GetCookieHeader(new Uri(site.Address, "/hubs/board")));
            Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => foreign.ConnectAsync(Hub(site), TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
        }

        await using (var site = Site.Over(folder, ("Oversight:Wall:Token", "zR8nB5wQ2kXv7MdH4tLs9JcP6fYg3TaE")))
        {
            var moved = new CookieContainer();
            foreach (Cookie c in cookies.GetAllCookies())
                moved.Add(new Cookie(c.Name, c.Value, c.Path, site.Address.Host));
            using var screen = Browser(site, moved);
            Assert.Equal("/account/login", await Leads(screen, "/wall"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_and_after_ten_the_right_one_too()
    {
        await using var site = await Site.Start(With);
        using var screen = Browser(site, new CookieContainer());
        for (var i = 0; i < 10; i++)
            Assert.Equal("令牌不对", await Enter(screen, i == 0 ? "" : Token[..^1] + "x"));
        Assert.Equal("输错的次数太多", await Enter(screen, Token));
    }

    [Fact]
    public async Task Without_a_token_in_the_settings_no_token_opens_it()
    {
        await using var site = await Site.Start();
        using var screen = Browser(site, new CookieContainer());
        Assert.Contains("没有设置大屏令牌", await Text(await screen.GetAsync("/wall/enter", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        screen.DefaultRequestHeaders.Add("Cookie", "oversight-wall=");
        Assert.Equal("/account/login", await Leads(screen, "/wall"));
    }

    [Fact]
    public async Task The_screen_counts_and_names_departments_and_tells_nothing_of_anybody()
    {
        await using var scene = await ComplaintScenario.Start();
        await scene.Register();
        await scene.Register(ComplaintScenario.Form(ComplaintKind.Report, Confidentiality.Confidential, "举报执法一中队收受好处"), about: "ZD1");
        var notices = new RectificationWorld(scene.World);
        await notices.Sign(await notices.Draft());
        await using var db = scene.World.Read();
        var people = await db.Officers.Select(o => o.Name).ToListAsync(TestContext.Current.CancellationToken);
        await using var site = Site.Over(scene.World.Folder, With);
        using var screen = Browser(site, new CookieContainer());
        Assert.Equal("/wall", await Enter(screen, Token));
        var page = await Text(await screen.GetAsync("/wall", TestContext.Current.CancellationToken));
        var picture = WebUtility.HtmlDecode(JsonDocument.Parse(await screen.GetStringAsync("/wall/picture", TestContext.Current.CancellationToken)).RootElement.GetProperty("parts").EnumerateArray().Aggregate("", (all, p) => all + p.GetProperty("html").GetString()));
        foreach (var text in new[] { page, picture })
        {
            Assert.Contains("渣土管理中队", text, StringComparison.Ordinal);
            Assert.Contains("管执法督改〔2026〕1号", text, StringComparison.Ordinal);
            Assert.Matches("在办投诉</div>\\s*<div class=\"v\">1<small>", text);
            Assert.All(people.Append("欧阳").Append("渣土运输台账").Append("夜间渣土车").Append("举报").Append("TS-").Append("航海东路"), name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_screen_is_told_at_once_and_of_every_commit_and_goes_dark_with_its_session()
    {
        await using var notices = await RectificationWorld.Start();
        await using var site = await Site.Opened(notices.World.Folder);
        var cookies = new CookieContainer();
        using var browser = Browser(site, cookies);
        using (await ShellHost.SignIn(browser, "leader", Site.Password)) { }
        using var screen = await Line.Open(site, cookies, "?as=wall");
        using var other = await Line.Open(site, cookies, "");
        var first = await screen.Next("wall");
        Assert.NotEqual(JsonValueKind.Null, first.GetProperty("parts").ValueKind);
        Assert.Equal(0, (await other.Next("board")).GetProperty("totals").GetProperty("openNotices").GetInt32());
        await notices.Sign(await notices.Draft());
        JsonElement told;
        do
            told = await screen.Next("wall");
        while (string.Equals(told.GetProperty("version").GetString(), first.GetProperty("version").GetString(), StringComparison.Ordinal));
        Assert.Contains("管执法督改〔2026〕1号", WebUtility.HtmlDecode(string.Concat(told.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("html").GetString()))), StringComparison.Ordinal);
        JsonElement figures;
        do
            figures = await other.Next("board");
        while (figures.GetProperty("totals").GetProperty("openNotices").GetInt32() == 0);
        Assert.DoesNotContain("title", figures.GetProperty("notices")[0].EnumerateObject().Select(p => p.Name), StringComparer.OrdinalIgnoreCase);

        var home = await browser.GetStringAsync("/board", TestContext.Current.CancellationToken);
        using (await browser.PostAsync("/account/logout", new FormUrlEncodedContent([new("__RequestVerificationToken", ShellHost.Token(home))]), TestContext.Current.CancellationToken)) { }
        Assert.True(await screen.Ends());
    }

    private static Uri Hub(Site site) => new(new UriBuilder(site.Address) { Scheme = "ws" }.Uri, "/hubs/board");

    private static HttpClient Browser(Site site, CookieContainer cookies) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site.Address };

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static async Task<string> Leads(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.Location is { } to ? new Uri(browser.BaseAddress!, to).AbsolutePath : $"{(int)answer.StatusCode}";
    }

    // Where it leads, or what it says.
    private static async Task<string> Enter(HttpClient screen, string token)
    {
        var page = await screen.GetStringAsync("/wall/enter", TestContext.Current.CancellationToken);
        using var answer = await screen.PostAsync("/wall/enter", new FormUrlEncodedContent([new("_handler", "enter"), new("token", token), new("__RequestVerificationToken", ShellHost.Token(page))]), TestContext.Current.CancellationToken);
        if (answer.Headers.Location is { } to)
            return new Uri(screen.BaseAddress!, to).AbsolutePath;
        var text = await Text(answer);
        return new[] { "令牌不对", "输错的次数太多" }.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)) ?? text;
    }

    /// <summary>A screen's line, as its script opens it.</summary>
    private sealed class Line(ClientWebSocket socket) : IDisposable
    {
        private const char End = '\u001e';
        private readonly StringBuilder _rest = new();
        private readonly Queue<string> _texts = new();

        public static async Task<Line> Open(Site site, CookieContainer cookies, string query)
        {
            var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Cookie", cookies.GetCookieHeader(new Uri(site.Address, "/hubs/board")));
            await socket.ConnectAsync(new Uri(Hub(site) + query), TestContext.Current.CancellationToken);
            await socket.SendAsync(Encoding.UTF8.GetBytes($"{{\"protocol\":\"json\",\"version\":1}}{End}"), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
            return new Line(socket);
        }

        /// <summary>What it is told next under a name.</summary>
        public async Task<JsonElement> Next(string target)
        {
            while (true)
            {
                while (_texts.TryDequeue(out var text))
                {
                    var message = JsonDocument.Parse(text).RootElement;
                    if (message.TryGetProperty("target", out var named) && string.Equals(named.GetString(), target, StringComparison.Ordinal))
                        return message.GetProperty("arguments")[0];
                }

                Assert.True(await Read(), "the line was cut");
            }
        }

        /// <summary>Whether the server ends it.</summary>
        public async Task<bool> Ends()
        {
            try
            {
                while (await Read())
                    _texts.Clear();
                return true;
            }
            catch (WebSocketException)
            {
                return true;
            }
        }

        public void Dispose() => socket.Dispose();

        private async Task<bool> Read()
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(20));
            var buffer = new byte[64 * 1024];
            var decoder = Encoding.UTF8.GetDecoder();
            WebSocketReceiveResult read;
            do
            {
                read = await socket.ReceiveAsync(buffer, patience.Token);
                if (read.MessageType == WebSocketMessageType.Close)
                    return false;
                var chars = new char[buffer.Length];
                _rest.Append(chars, 0, decoder.GetChars(buffer, 0, read.Count, chars, 0));
            }
            while (!read.EndOfMessage);
            var parts = _rest.ToString().Split(End);
            _rest.Clear().Append(parts[^1]);
            foreach (var part in parts[..^1])
                _texts.Enqueue(part);
            return true;
        }
    }
}
