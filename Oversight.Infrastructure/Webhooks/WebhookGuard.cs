using System.Net;
using System.Net.Sockets;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;

namespace Oversight.Infrastructure.Webhooks;

/// <summary>
/// Keeps webhooks from reaching into the house (CWE-918): an address is looked at when it is typed, and what its name resolves to is looked
/// at when the connection is made, which then goes to that very address, so that a name cannot answer twice differently.
/// </summary>
public sealed class WebhookGuard(WebhookSettings settings)
{
    // IANA special-purpose registries (RFC 6890 and what followed): not to be reached from a public service.
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    // Of what the operator opened, this stays shut: cloud metadata and the like answer here.
    private static readonly IPNetwork[] Never = [IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("ff00::/8"), IPNetwork.Parse("0.0.0.0/8")];

    /// <summary>The address as it is typed, checked as far as can be without asking anybody.</summary>
    /// <exception cref="InvalidInput">It cannot be used.</exception>
    public Uri Check(string typed)
    {
        var text = InvalidInput.Require("url", "接口地址", typed, Webhook.MaxUrl, 8);
        if (text.Any(char.IsWhiteSpace) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0)
            throw new InvalidInput("url", "接口地址应以 https:// 开头，例如 https://oapi.dingtalk.com/robot/send?access_token=…。");
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            throw new InvalidInput("url", "接口地址中不能带用户名、密码或者“#”。");
        var internalOne = settings.Names(uri.IdnHost);
        if (string.Equals(uri.Scheme, "http", StringComparison.Ordinal) && !internalOne)
            throw new InvalidInput("url", "接口地址应使用 https；内部主机需要使用 http 的，请由运维人员在设置 Oversight:Webhooks:InternalHosts 中列出该主机。");
        if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && !IsOpen(address))
            throw new InvalidInput("url", Refusal);
        if (!internalOne && (string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)))
            throw new InvalidInput("url", Refusal);
        return uri;
    }

    /// <summary>Connects to what a name resolves to now; refuses where any of its addresses lies where webhooks may not lead.</summary>
    /// <exception cref="WebhookRefused">It may not be reached.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation);
        if (addresses.Length == 0 || !addresses.All(a => IsOpen(a) || (settings.Names(host) && !IsNever(a))))
            throw new WebhookRefused();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether webhooks may lead to an address: a public one, or in a network that the operator named.</summary>
    public bool IsOpen(IPAddress address)
    {
        var plain = Plain(address);
        if (IsNever(plain))
            return false;
        if (settings.Covers(plain) || settings.Covers(address))
            return true;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Global.Contains(plain)) && !Closed.Any(n => n.Contains(plain));
    }

    private const string Refusal = "该地址在本机或者内部网络，不能作为消息接口；确需使用的，请由运维人员在设置 Oversight:Webhooks:InternalHosts 中列出该主机。";

    private static bool IsNever(IPAddress address) => Never.Any(n => n.Contains(Plain(address)));

    // An address of version 4 in the clothes of version 6 (::ffff:a.b.c.d, 64:ff9b::a.b.c.d) is judged by what is inside.
    private static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return bytes.Length == 16 && (bytes is [0x00, 0x64, 0xff, 0x9b, ..] || bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0) && !IPAddress.IPv6Loopback.Equals(address) && !IPAddress.IPv6Any.Equals(address)
            ? new IPAddress(bytes.AsSpan(12, 4))
            : address;
    }
}

/// <summary>A webhook led where none may.</summary>
public sealed class WebhookRefused() : Exception("The address may not be reached by a webhook.");
