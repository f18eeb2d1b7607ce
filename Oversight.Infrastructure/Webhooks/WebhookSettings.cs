using System.Net;
using Microsoft.Extensions.Configuration;

namespace Oversight.Infrastructure.Webhooks;

/// <summary><c>Oversight:Webhooks:*</c>: where webhooks may lead.</summary>
public sealed record WebhookSettings
{
    /// <summary>Names of hosts inside the house that webhooks may lead to, also without encryption; set by the operator, not on a page.</summary>
    public IReadOnlyList<string> InternalHosts { get; init; } = [];

    /// <summary>Networks inside the house that webhooks may lead to.</summary>
    public IReadOnlyList<IPNetwork> InternalNetworks { get; init; } = [];

    /// <summary><c>TimeoutSeconds</c>: how long one answer is waited for.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>Whether the operator named the host or the literal address.</summary>
    public bool Names(string host) => InternalHosts.Contains(host, StringComparer.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && Covers(address));

    /// <summary>Whether the operator named a network that the address is in.</summary>
    public bool Covers(IPAddress address) => InternalNetworks.Any(n => n.Contains(address));

    /// <summary>Reads and checks them: names and networks in <c>InternalHosts</c>, separated by commas.</summary>
    /// <param name="section"><c>Oversight:Webhooks</c>.</param>
    /// <exception cref="InvalidSetting">A value cannot be used.</exception>
    internal static WebhookSettings Read(IConfiguration section)
    {
        var (hosts, networks) = (new List<string>(), new List<IPNetwork>());
        foreach (var part in (section["InternalHosts"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128));
            else if (Uri.CheckHostName(part) == UriHostNameType.Dns)
                hosts.Add(part);
            else
                throw new InvalidSetting("Oversight:Webhooks:InternalHosts", $"“{part}”不是主机名、IP地址或网段（如 message.example.lan 或 10.8.0.0/16）");
        }

        var text = section["TimeoutSeconds"];
        var seconds = 10;
        if (!string.IsNullOrWhiteSpace(text) && (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out seconds) || seconds is < 1 or > 60))
            throw new InvalidSetting("Oversight:Webhooks:TimeoutSeconds", $"“{text}”应为1至60的整数");
        return new WebhookSettings { InternalHosts = hosts, InternalNetworks = networks, TimeoutSeconds = seconds };
    }
}
