using System.Buffers.Binary;

namespace Oversight.Infrastructure.Files;

/// <summary>
/// Takes out of a picture what it says besides the picture: place, device, owner, thumbnails, editing history (EXIF, XMP, IPTC, comments).
/// The picture's own bytes stay as they are. A JPEG keeps which side is up.
/// </summary>
public static class PictureMetadata
{
    private static readonly string[] PngDropped = ["eXIf", "tEXt", "zTXt", "iTXt", "tIME"];

    /// <summary>The picture without it; other files, and pictures that cannot be followed to their end, as they came.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="contentType">Media type found in the bytes.</param>
    public static byte[] Strip(byte[] bytes, string contentType)
    {
        try
        {
            return contentType switch
            {
                "image/jpeg" => JpegMetadata.Strip(bytes),
                "image/png" => Png(bytes),
                "image/webp" => WebP(bytes),
                _ => bytes,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            return bytes;
        }
    }

    private static byte[] Png(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 8));
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)) + 12);
            var name = System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4);
            if (!PngDropped.Contains(name, StringComparer.Ordinal))
                kept.Write(bytes.AsSpan(at, length));
            at += length;
            if (string.Equals(name, "IEND", StringComparison.Ordinal))
                return kept.ToArray();
        }

        return bytes;
    }

    private static byte[] WebP(byte[] bytes)
    {
        const int exif = 0x08, xmp = 0x04;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 12));
        var end = Math.Min(bytes.Length, checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)) + 8));
        for (var at = 12; at + 8 <= end;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4)));
            var chunk = bytes.AsSpan(at, Math.Min(8 + length + (length & 1), bytes.Length - at)).ToArray();
            var name = System.Text.Encoding.ASCII.GetString(chunk, 0, 4);
            if (string.Equals(name, "VP8X", StringComparison.Ordinal))
                chunk[8] &= unchecked((byte)~(exif | xmp));
            if (name is not ("EXIF" or "XMP "))
                kept.Write(chunk);
            at += chunk.Length;
        }

        var stripped = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(stripped.AsSpan(4), (uint)(stripped.Length - 8));
        return stripped;
    }
}
