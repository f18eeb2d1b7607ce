namespace Oversight.Infrastructure.Persistence;

/// <summary>Gives ids: version 7 GUIDs whose random part a demonstration can seed, so that the same seed makes the same data.</summary>
/// <param name="random">Source of the random bits; null for the system's.</param>
public sealed class IdSource(Random? random = null)
{
    private readonly Lock _lock = new();

    /// <summary>A new id that carries the instant.</summary>
    /// <param name="now">UTC.</param>
    public Guid Next(DateTime now)
    {
        if (random is null)
            return Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        Span<byte> bytes = stackalloc byte[16];
        lock (_lock)
            random.NextBytes(bytes);
        var milliseconds = new DateTimeOffset(now, TimeSpan.Zero).ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(milliseconds >> (8 * (5 - i)));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
