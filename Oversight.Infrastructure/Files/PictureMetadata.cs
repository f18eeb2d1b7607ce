using System.Buffers.Binary;
using System.Text;

namespace Oversight.Infrastructure.Files;

/// <summary>
/// Takes out of a picture what it says besides the picture: place, device, owner, thumbnails, editing history (EXIF, XMP, IPTC, comments).
/// The picture's own bytes stay as they are, and a JPEG keeps which side is up. Nothing gets past that cannot be followed to its end: it
/// is drawn anew, or refused.
/// </summary>
public static class PictureMetadata
{
    private static readonly string[] PngKept =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
    ];

    private static readonly string[] WebPKept = ["VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP"];

    /// <summary>The picture without it; what is no picture of the promised sort, as it came, since it is not accepted anyway.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="contentType">Media type that the name promises.</param>
    /// <exception cref="PictureRefused">It cannot be followed and cannot be drawn anew.</exception>
    public static byte[] Strip(byte[] bytes, string contentType) => contentType switch
    {
        "image/jpeg" when bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => Followed(JpegMetadata.Strip, bytes) ?? RedrawnPicture.Of(bytes, contentType),
        "image/png" when bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => Followed(Png, bytes) ?? RedrawnPicture.Of(bytes, contentType),
        "image/webp" when bytes.Length >= 12 && bytes.AsSpan(0, 4).SequenceEqual("RIFF"u8) && bytes.AsSpan(8, 4).SequenceEqual("WEBP"u8) => Followed(WebP, bytes) ?? RedrawnPicture.Of(bytes, contentType),
        "image/gif" when bytes.AsSpan().StartsWith("GIF8"u8) => Followed(GifMetadata.Strip, bytes) ?? throw Torn(),
        "image/bmp" when bytes.AsSpan().StartsWith("BM"u8) => Followed(Bmp, bytes) ?? throw Torn(),
        "image/tiff" when bytes.AsSpan().StartsWith("II*\0"u8) || bytes.AsSpan().StartsWith("MM\0*"u8) => throw new PictureRefused("TIFF图片常带有拍摄地点、设备等信息且无法逐项清除，请转换为JPEG或者PNG图片后上传。"),
        _ => bytes,
    };

    internal static PictureRefused Torn() => new("图片已损坏或者结构不完整，无法清除其中的拍摄地点、设备等信息，未保存；请重新导出或者截图后上传。");

    private static byte[]? Followed(Func<byte[], byte[]?> strip, byte[] bytes)
    {
        try
        {
            return strip(bytes);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static byte[]? Png(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 8));
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)) + 12);
            var name = Encoding.ASCII.GetString(bytes, at + 4, 4);
            var chunk = bytes.AsSpan(at, length);
            if (PngKept.Contains(name, StringComparer.Ordinal))
                kept.Write(chunk);
            at += length;
            if (string.Equals(name, "IEND", StringComparison.Ordinal))
                return kept.ToArray();
        }

        return null;
    }

    private static byte[]? WebP(byte[] bytes)
    {
        const int exif = 0x08, xmp = 0x04;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 12));
        var end = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)) + 8);
        if (end > bytes.Length)
            return null;
        var at = 12;
        while (at + 8 <= end)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4)));
            var whole = checked(8 + length + (length & 1));
            if (whole > end - at)
                return null;
            var chunk = bytes.AsSpan(at, whole).ToArray();
            var name = Encoding.ASCII.GetString(chunk, 0, 4);
            if (string.Equals(name, "VP8X", StringComparison.Ordinal))
                chunk[8] &= unchecked((byte)~(exif | xmp));
            if (WebPKept.Contains(name, StringComparer.Ordinal))
                kept.Write(chunk);
            at += whole;
        }

        if (at != end || kept.Length <= 12)
            return null;
        var stripped = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(stripped.AsSpan(4), (uint)(stripped.Length - 8));
        return stripped;
    }

    // A bitmap has no room for notes but behind its end.
    private static byte[]? Bmp(byte[] bytes)
    {
        var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(2)));
        return length < 26 || length > bytes.Length ? null : bytes[..length];
    }
}
