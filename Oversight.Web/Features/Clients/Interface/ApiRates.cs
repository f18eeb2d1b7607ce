using System.Net;
using System.Threading.RateLimiting;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>
/// Counts requests a minute, for each client and for each address that brings wrong keys. Each node holds to the limit by itself, at no
/// cost; what passes there is counted over all nodes together.
/// </summary>
public sealed class ApiRates(SharedMeter meter) : IDisposable
{
    private const int WrongKeys = 30;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(Guid Client, int Most)> _clients = PartitionedRateLimiter.Create<(Guid Client, int Most), (Guid, int)>(k => RateLimitPartition.GetFixedWindowLimiter(k, _ => Of(k.Most)));
    private readonly PartitionedRateLimiter<string> _strangers = PartitionedRateLimiter.Create<string, string>(a => RateLimitPartition.GetFixedWindowLimiter(a, _ => Of(WrongKeys)));

    /// <summary>Counts a request of a client; how many seconds it has to wait, or null where it may go on.</summary>
    public async Task<int?> Of(Guid client, int most) => Wait(_clients.AttemptAcquire((client, most))) ?? await Together("api", client.ToString("N"), most);

    /// <summary>Counts a wrong key; how many seconds the address has to wait, or null.</summary>
    public async Task<int?> Refused(IPAddress? from) => SenderNetwork.Of(from) is var network && Wait(_strangers.AttemptAcquire(network)) is { } wait ? wait : await Together("api-key", network, WrongKeys);

    /// <inheritdoc/>
    public void Dispose()
    {
        _clients.Dispose();
        _strangers.Dispose();
    }

    private async Task<int?> Together(string what, string who, int most) => await meter.Take(what, who, most, MeterSpan.Minute) ? null : meter.SecondsLeft;

    private static FixedWindowRateLimiterOptions Of(int most) => new() { PermitLimit = most, Window = Window, QueueLimit = 0 };

    private static int? Wait(RateLimitLease lease)
    {
        using (lease)
            return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : (int)Window.TotalSeconds;
    }
}
