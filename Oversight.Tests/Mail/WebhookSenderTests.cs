using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Webhooks;
using Oversight.Tests.Support;

namespace Oversight.Tests.Mail;

/// <summary>Webhooks against a server on loopback, which the operator's setting must allow.</summary>
public sealed class WebhookSenderTests : IAsyncDisposable
{
    private const string Secret = "shared-secret-2026";
    private static readonly WebhookLine Line = new("0123", "notification", "zd1.head", "您有一项整改通知书提醒待查看", "请登录。", "https://oversight.example.gov.cn/notifications", World.Monday);
    private readonly LoopbackHook _server = new();

    [Fact]
    public async Task A_line_is_signed_over_its_time_and_its_very_bytes()
    {
        Assert.Equal(SendEnd.Sent, (await Send(WebhookStyle.Generic)).End);
        var got = _server.Requests.Single();
        var stamp = got.Header("X-Oversight-Timestamp");
        Assert.Equal(new DateTimeOffset(World.Monday).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), stamp);
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(stamp + "." + got.Body)));
        Assert.Equal("v1=" + expected, got.Header("X-Oversight-Signature"));
        Assert.Equal("0123", got.Header("X-Oversight-Id"));
        using var body = JsonDocument.Parse(got.Body);
        Assert.Equal("zd1.head", body.RootElement.GetProperty("recipient").GetString());
    }

    [Fact]
    public async Task A_robot_of_dingtalk_gets_its_own_signature_and_its_answer_is_read()
    {
        _server.Answer = "HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\n{\"errcode\":0,\"errmsg\":\"ok\"} ";
        Assert.Equal(SendEnd.Sent, (await Send(WebhookStyle.DingTalk)).End);
        var path = _server.Requests.Single().Path;
        var stamp = path.Split("timestamp=")[1].Split('&')[0];
        var sign = Uri.EscapeDataString(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{stamp}\n{Secret}"))));
        Assert.EndsWith($"&sign={sign}", path, StringComparison.Ordinal);
        Assert.Contains("\"msgtype\":\"text\"", _server.Requests.Single().Body, StringComparison.Ordinal);
        _server.Answer = "HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{\"errcode\":310000} ";
        Assert.Equal((SendEnd.Never, 310000), ((await Send(WebhookStyle.DingTalk)) is var refused ? (refused.End, refused.Code ?? 0) : default));
        _server.Answer = "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"errcode\":45009}";
        Assert.Equal(SendEnd.Later, (await Send(WebhookStyle.WeCom)).End);
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n", SendEnd.Never)]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", SendEnd.Never)]
    [InlineData("HTTP/1.1 429 Too Many\r\nContent-Length: 0\r\n\r\n", SendEnd.Later)]
    [InlineData("HTTP/1.1 503 Down\r\nContent-Length: 0\r\n\r\n", SendEnd.Later)]
    [InlineData("", SendEnd.Down)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n", SendEnd.Down)]
    public async Task Whatever_it_answers_is_told_for_what_it_is_and_no_redirect_is_followed(string answer, SendEnd end)
    {
        _server.Answer = answer;
        var result = await Send(WebhookStyle.Generic);
        Assert.Equal(end, result.End);
        Assert.DoesNotContain("127.0.0.1", result.Trouble, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/hook")]
    [InlineData("http://localhost:{0}/hook")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/hook")]
    public async Task Without_the_operators_word_nothing_inside_is_even_connected_to(string url)
    {
        var target = new WebhookTarget(string.Format(System.Globalization.CultureInfo.InvariantCulture, url, _server.Port), Secret);
        var settings = new WebhookSettings { TimeoutSeconds = 2 };
        using var sender = new WebhookSender(settings, new WebhookGuard(settings), new ManualClock(World.Monday));
        var result = await sender.Send(WebhookStyle.Generic, target, Line, TestContext.Current.CancellationToken);
        Assert.Equal(SendEnd.Never, result.End);
        Assert.Contains("内部网络", result.Trouble, StringComparison.Ordinal);
        Assert.Equal(0, _server.Connections);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<SendResult> Send(WebhookStyle style)
    {
        var settings = new WebhookSettings { InternalNetworks = [IPNetwork.Parse("127.0.0.0/8")], TimeoutSeconds = 2 };
        using var sender = new WebhookSender(settings, new WebhookGuard(settings), new ManualClock(World.Monday));
        return await sender.Send(style, new WebhookTarget($"http://127.0.0.1:{_server.Port}/hook?access_token=t", Secret), Line, TestContext.Current.CancellationToken);
    }
}
