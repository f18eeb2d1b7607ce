using System.Buffers.Binary;

namespace Oversight.Infrastructure.Files;

/// <summary>What a JPEG file says besides the picture: all APPn segments but JFIF, the colour profile and Adobe's transform flag, and comments.</summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA, End = 0xD9, Comment = 0xFE, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF;
    private const int Orientation = 0x0112;

    /// <summary>The picture without it; null where it cannot be followed to its end.</summary>
    public static byte[]? Strip(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 2));
        var upright = true;
        for (var at = 2; at + 2 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == End)
            {
                // What stands behind the end is no part of the picture: a film, another picture, notes of the telephone.
                kept.Write(bytes.AsSpan(at, 2));
                return kept.ToArray();
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            var segment = bytes.AsSpan(at, length);
            if (marker == App1 && upright && Turned(segment[4..]) is { } turned)
            {
                upright = false;
                kept.Write(Side(turned));
            }

            if (IsKept(marker, segment))
                kept.Write(segment);
            at += length;
            if (marker == StartOfScan)
            {
                var from = at;
                while (bytes[at] != 0xFF || bytes[at + 1] is 0 or (>= 0xD0 and <= 0xD7))
                    at++;
                kept.Write(bytes.AsSpan(from, at - from));
            }
        }

        return null;
    }

    /// <summary>A picture that says nothing, with a note which side is up (2 to 8).</summary>
    public static byte[] Turn(byte[] bytes, ushort side) => [.. bytes[..2], .. Side(side), .. bytes[2..]];

    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        App0 => segment[4..].StartsWith("JFIF\0"u8),
        App2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        App14 => segment[4..].StartsWith("Adobe"u8),
        Comment or (>= App1 and <= App15) => false,
        _ => true,
    };

    // Which side is up (1 to 8), where the camera says so and it is not the first.
    private static ushort? Turned(ReadOnlySpan<byte> content)
    {
        if (content.Length < 20 || !content.StartsWith("Exif\0\0"u8))
            return null;
        var tiff = content[6..];
        var little = tiff[0] == 'I';
        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory + 2 > tiff.Length)
            return null;
        var entries = tiff[(int)directory..];
        var count = Short(entries, little);
        for (var i = 0; i < count && 2 + ((i + 1) * 12) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (i * 12), 12);
            if (Short(entry, little) == Orientation)
                return Short(entry[8..], little) is var side and >= 2 and <= 8 ? side : null;
        }

        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    // An EXIF segment with one entry: which side is up.
    private static byte[] Side(ushort side) =>
    [
        0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, (byte)(side >> 8), (byte)side, 0, 0, 0, 0, 0, 0,
    ];
}
