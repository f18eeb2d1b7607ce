using System.Security.Cryptography;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// Gives ids: version 7 GUIDs (RFC 9562) that rise in the order in which they are given, so that the parts of a thing keep the order in which
/// they were written. Their random part a demonstration can seed, so that the same seed makes the same data.
/// </summary>
/// <param name="random">Source of the random bits; null for the system's.</param>
public sealed class IdSource(Random? random = null)
{
    private const int MostInAMillisecond = 0x0FFF;
    private readonly Lock _lock = new();
    private long _milliseconds;
    private int _count;

    /// <summary>A new id that carries the instant, or that of the last one where this lies before it; the later is the greater.</summary>
    /// <param name="now">UTC.</param>
    public Guid Next(DateTime now)
    {
        var milliseconds = new DateTimeOffset(now, TimeSpan.Zero).ToUnixTimeMilliseconds();
        Span<byte> bytes = stackalloc byte[16];
        int count;
        lock (_lock)
        {
            if (random is null)
                RandomNumberGenerator.Fill(bytes);
            else
                random.NextBytes(bytes);

            // Never behind the last that was given, and more than one millisecond holds go on in the next: an id is an address, not a clock.
            if (milliseconds > _milliseconds)
                (_milliseconds, _count) = (milliseconds, 0);
            else
                (_milliseconds, _count) = _count == MostInAMillisecond ? (_milliseconds + 1, 0) : (_milliseconds, _count + 1);
            (milliseconds, count) = (_milliseconds, _count);
        }

        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(milliseconds >> (8 * (5 - i)));
        bytes[6] = (byte)(0x70 | (count >> 8));
        bytes[7] = (byte)count;
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
