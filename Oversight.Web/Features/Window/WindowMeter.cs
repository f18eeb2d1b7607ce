using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;

namespace Oversight.Web.Features.Window;

/// <summary>
/// Counts what came from an address on one day. It lives in the memory of the node, knows addresses only as digests under a key that is made anew
/// at each start, and forgets everything when the day is over.
/// </summary>
public sealed class WindowMeter(IClock clock)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _lock = new();
    private ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private DateOnly _day;

    /// <summary>Whether the address had its share of something today.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="most">The share.</param>
    public bool IsSpent(string what, string address, int most) => Today().GetValueOrDefault(Key(what, address)) >= most;

    /// <summary>Counts one more.</summary>
    public void Count(string what, string address) => Today().AddOrUpdate(Key(what, address), 1, (_, n) => n + 1);

    private ConcurrentDictionary<string, int> Today()
    {
        var today = ChinaTime.DayOf(clock.Now);
        lock (_lock)
        {
            if (_day != today)
                (_day, _counts) = (today, new(StringComparer.Ordinal));
            return _counts;
        }
    }

    private string Key(string what, string address) => what + Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(address)).AsSpan(0, 16));
}
