using System.Buffers.Binary;
using System.IO.Compression;

namespace Oversight.Infrastructure.Files;

/// <summary>
/// Opens a stranger's ZIP archive after its directory was measured: a <see cref="ZipArchive"/> takes up every entry of the directory at
/// once, so that twenty megabytes of nothing but entries would take a hundred and more of memory.
/// </summary>
public static class ArchiveDirectory
{
    /// <summary>Most entries; a document of an office has some dozen, one with many pictures some hundred.</summary>
    public const int MostEntries = 5_000;

    /// <summary>Most bytes from the beginning of the directory to the end of the file.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int EndLength64 = 56;
    private const uint Masked = uint.MaxValue;

    /// <summary>Opens it for reading; the stream stays open.</summary>
    /// <param name="stream">Must seek.</param>
    /// <exception cref="InvalidDataException">It is no archive, damaged, or its directory is beyond the limits.</exception>
    public static ZipArchive Open(Stream stream)
    {
        if (!IsModest(stream))
            throw new InvalidDataException("The directory of the archive is too large.");
        stream.Position = 0;
        return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
    }

    /// <summary>
    /// Whether the directory is within the limits, from the last bytes of the file alone. What an archive says of the number of its
    /// entries can be a lie, but none can lie outside of what stands between the beginning of the directory and the end of the file.
    /// True where there is no directory at all: opening it finds that out at once.
    /// </summary>
    /// <param name="stream">Must seek.</param>
    public static bool IsModest(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, EndLength + ushort.MaxValue + LocatorLength + EndLength64)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        if (tail.Length < EndLength)
            return true;
        var at = tail.AsSpan(0, tail.Length - EndLength + 4).LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0)
            return true;
        var end = tail.AsSpan(at);
        var (entries, offset) = ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), (ulong)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        if (offset != Masked && !Fits(stream, entries == ushort.MaxValue ? 0 : entries, offset))
            return false;
        return at < LocatorLength || !tail.AsSpan(at - LocatorLength).StartsWith("PK\u0006\u0007"u8)
            || Fits64(stream, BinaryPrimitives.ReadUInt64LittleEndian(tail.AsSpan(at - LocatorLength + 8)));
    }

    private static bool Fits64(Stream stream, ulong at)
    {
        if (at > (ulong)stream.Length - EndLength64)
            return false;
        var end = new byte[EndLength64];
        stream.Position = (long)at;
        stream.ReadExactly(end);
        return Fits(stream, BinaryPrimitives.ReadUInt64LittleEndian(end.AsSpan(32)), BinaryPrimitives.ReadUInt64LittleEndian(end.AsSpan(48)));
    }

    private static bool Fits(Stream stream, ulong entries, ulong offset) =>
        entries <= MostEntries && offset <= (ulong)stream.Length && (ulong)stream.Length - offset <= MostBytes;
}
