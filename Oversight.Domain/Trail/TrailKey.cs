using System.Security.Cryptography;
using System.Text;

namespace Oversight.Domain.Trail;

/// <summary>
/// The key that authenticates the trail, one for each China day: K(d+1) = HKDF-SHA-256(K(d)). It is kept outside the database,
/// so that whoever can rewrite every row still cannot make a matching MAC.
/// </summary>
/// <param name="first">K(0), 32 bytes.</param>
/// <param name="firstDay">The day of K(0), China time.</param>
public sealed class TrailKey(byte[] first, DateOnly firstDay)
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _days = [first.Length == 32 ? first : throw new ArgumentException("K(0) has 32 bytes.", nameof(first))];

    /// <summary>The day of K(0), China time.</summary>
    public DateOnly FirstDay { get; } = firstDay;

    /// <summary>First eight hex digits of the SHA-256 of K(0), which name the key without telling it.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(first))[..8];

    /// <summary>The name of the key of a day, e.g. <c>1a2b3c4d+193</c>.</summary>
    public string NameOf(DateOnly day) => $"{Fingerprint}+{day.DayNumber - FirstDay.DayNumber}";

    /// <summary>HMAC-SHA-256 with the key of the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the key's first day.</exception>
    public byte[] Mac(DateOnly day, ReadOnlySpan<byte> hash) => HMACSHA256.HashData(Of(day), hash);

    private byte[] Of(DateOnly day)
    {
        var index = day.DayNumber - FirstDay.DayNumber;
        ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(day));
        lock (_lock)
        {
            while (_days.Count <= index)
                _days.Add(HKDF.DeriveKey(HashAlgorithmName.SHA256, _days[^1], 32, info: Encoding.ASCII.GetBytes("OVS-TRAIL-KEY-1")));
            return _days[index];
        }
    }
}
