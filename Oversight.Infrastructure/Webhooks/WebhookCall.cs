using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Oversight.Domain.Notifications;

namespace Oversight.Infrastructure.Webhooks;

/// <summary>Where a webhook lies and the secret that it shares; sealed at rest.</summary>
/// <param name="Url">Its address, which can hold a token.</param>
/// <param name="Secret">The secret; empty where it has none.</param>
public sealed record WebhookTarget(string Url, string Secret);

/// <summary>What is told.</summary>
/// <param name="Id">Once for all; the receiver knows a repeat by it.</param>
/// <param name="Kind"><c>notification</c> or <c>test</c>.</param>
/// <param name="Recipient">Sign-in name of the person; empty for a group.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">What to do.</param>
/// <param name="Link">Where, or empty.</param>
/// <param name="At">When it was put in, UTC.</param>
public sealed record WebhookLine(string Id, string Kind, string Recipient, string Title, string Text, string Link, DateTime At);

/// <summary>The request of a line, signed: HMAC-SHA256 with the shared secret over the time and the very bytes of the body.</summary>
public static class WebhookCall
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The request.</summary>
    /// <param name="style">How the webhook wants it.</param>
    /// <param name="target">Where it lies.</param>
    /// <param name="line">What is told.</param>
    /// <param name="now">UTC; part of what is signed.</param>
    public static HttpRequestMessage Of(WebhookStyle style, WebhookTarget target, WebhookLine line, DateTime now)
    {
        var body = Body(style, line);
        var request = new HttpRequestMessage(HttpMethod.Post, style == WebhookStyle.DingTalk && target.Secret.Length > 0 ? DingTalkUrl(target, now) : new Uri(target.Url))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        var seconds = Seconds(now);
        request.Headers.Add("X-Oversight-Id", line.Id);
        request.Headers.Add("X-Oversight-Timestamp", seconds);
        if (target.Secret.Length > 0)
            request.Headers.Add("X-Oversight-Signature", Signature(target.Secret, seconds, body));
        return request;
    }

    /// <summary>The signature of a body: <c>v1=</c> and the HMAC-SHA256 in lower-case hex of the timestamp, a full stop and the body.</summary>
    public static string Signature(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes(timestamp + "."), .. body]));

    /// <summary>Whether the robot's own answer says that it took the line: they answer 200 to everything and say it in the body.</summary>
    public static (bool Taken, int Code) Answer(byte[] body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("errcode", out var code) && code.TryGetInt32(out var number) ? (number == 0, number) : (false, -1);
        }
        catch (JsonException)
        {
            return (false, -1);
        }
    }

    private static byte[] Body(WebhookStyle style, WebhookLine line) => style == WebhookStyle.Generic
        ? JsonSerializer.SerializeToUtf8Bytes(line, Json)
        : JsonSerializer.SerializeToUtf8Bytes(new { msgtype = "text", text = new { content = line.Link.Length > 0 ? $"{line.Text}\n{line.Link}" : line.Text } }, Json);

    // https://open.dingtalk.com/document/robots/customize-robot-security-settings: the HMAC of "timestamp\nsecret" under the secret, in the query.
    private static Uri DingTalkUrl(WebhookTarget target, DateTime now)
    {
        var stamp = new DateTimeOffset(now).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(target.Secret), Encoding.UTF8.GetBytes($"{stamp}\n{target.Secret}")));
        return new Uri($"{target.Url}{(target.Url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}timestamp={stamp}&sign={Uri.EscapeDataString(sign)}");
    }

    private static string Seconds(DateTime now) => new DateTimeOffset(now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
