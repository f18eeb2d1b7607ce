using System.Buffers.Binary;

namespace Oversight.Infrastructure.Files;

/// <summary>Where the samples of a track lie in its film (stsc, stsz, stco, co64 of ISO/IEC 14496-12).</summary>
internal static class SampleTable
{
    private const int MostEntries = 2_000_000;

    /// <summary>The stretches of bytes that the track's chunks take, as far as the table can be followed.</summary>
    /// <param name="film">The film.</param>
    /// <param name="table">Finds a box of the table by its type.</param>
    public static IEnumerable<(long At, long Length)> Chunks(Stream film, Func<string, VideoMetadata.Box?> table)
    {
        if (table("stsz") is not { } sizes || table("stsc") is not { } runs || (table("stco") ?? table("co64")) is not { } places)
            yield break;
        var wide = string.Equals(places.Type, "co64", StringComparison.Ordinal) ? 8 : 4;
        var (same, count) = (Number(film, sizes.Body + 4), Number(film, sizes.Body + 8));
        var (runCount, placeCount) = (Fitting(film, runs, 12), Fitting(film, places, wide));
        var (sample, run) = (0L, 0);
        for (var chunk = 1; chunk <= placeCount; chunk++)
        {
            while (run + 1 < runCount && Number(film, runs.Body + 8 + ((run + 1) * 12)) <= chunk)
                run++;
            var samples = runCount == 0 ? 0 : Number(film, runs.Body + 8 + (run * 12) + 4);
            var length = 0L;
            for (var i = 0L; i < samples && sample < count && sample < MostEntries; i++, sample++)
                length += same > 0 ? same : Number(film, sizes.Body + 12 + (sample * 4));
            var at = places.Body + 8 + ((chunk - 1L) * wide);
            yield return (wide == 8 ? BinaryPrimitives.ReadInt64BigEndian(VideoMetadata.Bytes(film, at, 8)) : Number(film, at), length);
        }
    }

    // How many entries there are, and no more than there is room for.
    private static int Fitting(Stream film, VideoMetadata.Box box, int width) =>
        (int)Math.Min(Math.Min(Number(film, box.Body + 4), MostEntries), Math.Max(0, (box.End - box.Body - 8) / width));

    private static long Number(Stream film, long at) => BinaryPrimitives.ReadUInt32BigEndian(VideoMetadata.Bytes(film, at, 4));
}
