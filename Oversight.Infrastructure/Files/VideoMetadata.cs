using System.Buffers.Binary;
using System.Text;

namespace Oversight.Infrastructure.Files;

/// <summary>
/// Takes out of a film (MP4, MOV) what it says besides pictures and sound: where the camera was, whose it is, its maker, tracks of
/// places. Such boxes become <c>free</c> ones full of zeros, so that every offset in the film stays right (ISO/IEC 14496-12).
/// </summary>
public static class VideoMetadata
{
    private const int Deepest = 8;

    // What a player needs at each place; whatever else stands there says something besides.
    private static readonly HashSet<string> Top = ["ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "pdin", "wide"];
    private static readonly HashSet<string> Movie = ["mvhd", "trak", "mvex", "iods", "cmov"];
    private static readonly HashSet<string> Track = ["tkhd", "edts", "mdia", "tref", "tapt", "load", "imap", "clip", "matt", "trgr"];

    // Boxes that are looked into, for what may stand in them; in those that keep everything only these are taken out.
    private static readonly HashSet<string> Inner = ["mdia", "minf", "moof", "traf", "mvex", "edts"];
    private static readonly HashSet<string> Told = ["udta", "meta", "uuid"];

    /// <summary>Rewrites the film in place; its length stays. What cannot be followed is left as far as it is pictures and sound.</summary>
    /// <param name="film">Reads, writes and seeks.</param>
    public static void Strip(Stream film) => Walk(film, 0, film.Length, "", 0);

    private static void Walk(Stream film, long from, long end, string parent, int depth)
    {
        for (var at = from; at < end;)
        {
            if (Read(film, at, end) is not { } box)
            {
                // Too short for a box: what stands behind the film.
                Zero(film, at, end - at);
                return;
            }

            if (!Keeps(parent, box.Type) || (box.Type is "trak" && TellsPlaces(film, box)))
                Free(film, box);
            else if (box.Type is "moov" or "trak" || Inner.Contains(box.Type))
                Step(film, box, depth);
            at = box.End;
        }
    }

    private static void Step(Stream film, Box box, int depth)
    {
        if (depth < Deepest)
            Walk(film, box.Body, box.End, box.Type, depth + 1);
        else
            Free(film, box);
    }

    private static bool Keeps(string parent, string type) => parent switch
    {
        "" => Top.Contains(type),
        "moov" => Movie.Contains(type),
        "trak" => Track.Contains(type),
        _ => !Told.Contains(type),
    };

    // A track of metadata (handler meta): samples of place, speed and movement beside the pictures. Its samples go with it.
    private static bool TellsPlaces(Stream film, Box track)
    {
        if (Find(film, track, "mdia") is not { } media || Find(film, media, "hdlr") is not { } handler || handler.Body + 12 > handler.End)
            return false;
        if (!string.Equals(Name(Bytes(film, handler.Body + 8, 4)), "meta", StringComparison.Ordinal))
            return false;
        if (Find(film, media, "minf") is { } inner && Find(film, inner, "stbl") is { } table)
        {
            foreach (var (at, length) in SampleTable.Chunks(film, name => Find(film, table, name)))
                Zero(film, at, Math.Min(length, film.Length - at));
        }

        return true;
    }

    private static Box? Find(Stream film, Box within, string type)
    {
        for (var at = within.Body; at < within.End;)
        {
            if (Read(film, at, within.End) is not { } box)
                return null;
            if (string.Equals(box.Type, type, StringComparison.Ordinal))
                return box;
            at = box.End;
        }

        return null;
    }

    // A box that says to be longer than there is room ends where the room ends.
    private static Box? Read(Stream film, long at, long end)
    {
        if (end - at < 8)
            return null;
        var head = Bytes(film, at, 8);
        var (size, body) = ((long)BinaryPrimitives.ReadUInt32BigEndian(head), at + 8);
        if (size == 1 && end - at >= 16)
            (size, body) = ((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(Bytes(film, at + 8, 8)), long.MaxValue), at + 16);
        else if (size is > 1 and < 8)
            return null;
        var last = size is 0 or 1 || size > end - at ? end : at + size;
        return last < body ? null : new Box(Name(head.AsSpan(4)), at, body, last);
    }

    private static void Free(Stream film, Box box)
    {
        film.Position = box.At + 4;
        film.Write("free"u8);
        Zero(film, box.Body, box.End - box.Body);
    }

    private static void Zero(Stream film, long at, long length)
    {
        if (at < 0 || length <= 0)
            return;
        film.Position = at;
        var zeros = new byte[Math.Min(length, 64 * 1024)];
        for (var left = length; left > 0; left -= zeros.Length)
            film.Write(zeros.AsSpan(0, (int)Math.Min(left, zeros.Length)));
    }

    internal static byte[] Bytes(Stream film, long at, int count)
    {
        film.Position = at;
        var bytes = new byte[count];

        // What lies behind the end reads as zeros.
        _ = film.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return bytes;
    }

    private static string Name(ReadOnlySpan<byte> type) => Encoding.Latin1.GetString(type[..4]);

    /// <summary>One box (atom) of a film.</summary>
    /// <param name="Type">Four characters.</param>
    /// <param name="At">Where it begins.</param>
    /// <param name="Body">Where what it holds begins.</param>
    /// <param name="End">The first byte behind it.</param>
    internal sealed record Box(string Type, long At, long Body, long End);
}
