using System.Net;
using System.Net.Sockets;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Outbox;

namespace Oversight.Infrastructure.Webhooks;

/// <summary>Tells webhooks: no redirect, no proxy, no cookie, little time, little of an answer read; what went wrong is said without the address.</summary>
public sealed class WebhookSender : IDisposable
{
    private const int MostAnswer = 8 * 1024;
    private readonly HttpClient _client;
    private readonly IClock _clock;

    public WebhookSender(WebhookSettings settings, WebhookGuard guard, IClock clock)
    {
        _clock = clock;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = guard.Connect,
            ConnectTimeout = TimeSpan.FromSeconds(Math.Min(5, settings.TimeoutSeconds)),
            MaxResponseHeadersLength = 16,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        {
            Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
            MaxResponseContentBufferSize = MostAnswer,
        };
    }

    /// <summary>Tells one line and says how it went; throws only where it was cancelled.</summary>
    public async Task<SendResult> Send(WebhookStyle style, WebhookTarget target, WebhookLine line, CancellationToken cancellation)
    {
        using var request = WebhookCall.Of(style, target, line, _clock.Now);
        try
        {
            // The whole answer, in the time limit and up to the size limit: a slow trickle or a flood ends there.
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation);
            return await Read(style, response, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return Told(e, style);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static async Task<SendResult> Read(WebhookStyle style, HttpResponseMessage response, CancellationToken cancellation)
    {
        var code = (int)response.StatusCode;
        switch (code)
        {
            case >= 200 and < 300 when style == WebhookStyle.Generic:
                return SendResult.Sent;
            case >= 200 and < 300:
                var (taken, said) = WebhookCall.Answer(await response.Content.ReadAsByteArrayAsync(cancellation));

                // 45009 (企业微信) and 130101 (钉钉): too many lines in a minute.
                return taken ? SendResult.Sent : said is 45009 or 130101 ? SendResult.Later("机器人限制了发送频率", said) : SendResult.Never($"机器人拒收（{said}）", said);
            case >= 300 and < 400:
                return SendResult.Never("接口要求转到别的地址，不予跟随，请登记新地址", code);
            case 408 or 425 or 429 or >= 500:
                return SendResult.Later($"接口暂不接收（{code}）", code);
            default:
                return SendResult.Never($"接口拒收（{code}）", code);
        }
    }

    private static SendResult Told(Exception e, WebhookStyle style) => e switch
    {
        _ when Has<WebhookRefused>(e) => SendResult.Never("接口地址解析到本机或者内部网络，不允许发送"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => SendResult.Down("接口的主机名解析不到"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => SendResult.Down("与接口的加密连接没有建立，请核对证书"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => SendResult.Down("连接不上接口"),

        // Whether it was read nobody knows. The bureau's platform knows a repeat by its id; a group would read it twice.
        _ when style.IsGroup() => SendResult.Unknown("接口没有应答"),
        _ => SendResult.Down("接口没有应答"),
    };

    private static bool Has<T>(Exception? e)
        where T : Exception => e is T || (e is not null && Has<T>(e.InnerException));
}
