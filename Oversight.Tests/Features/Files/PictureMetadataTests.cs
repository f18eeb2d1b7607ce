using System.Buffers.Binary;
using System.Text;
using Oversight.Infrastructure.Files;
using SkiaSharp;

namespace Oversight.Tests.Features.Files;

public sealed class PictureMetadataTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("34.7466N 113.6253E");

    [Fact]
    public void A_photo_says_nothing_but_the_picture_and_which_side_is_up()
    {
        var photo = Photo(SKEncodedImageFormat.Jpeg);
        byte[] told = [.. photo[..2], .. Exif(6), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Secret]), .. Segment(0xED, Secret), .. Segment(0xFE, Secret), .. photo[2..], .. Secret];
        var stripped = PictureMetadata.Strip(told, "image/jpeg");
        Assert.Equal(-1, stripped.AsSpan().IndexOf(Secret));
        using var codec = SKCodec.Create(new MemoryStream(stripped));
        Assert.Equal(SKEncodedOrigin.RightTop, codec.EncodedOrigin);
        Assert.Equal(Pixels(photo), Pixels(stripped));
    }

    [Fact]
    public void An_upright_photo_keeps_no_exif_at_all()
    {
        var photo = Photo(SKEncodedImageFormat.Jpeg);
        byte[] told = [.. photo[..2], .. Exif(1), .. photo[2..]];
        Assert.Equal(photo, PictureMetadata.Strip(told, "image/jpeg"));
    }

    [Fact]
    public void A_drawing_loses_its_texts_and_its_time()
    {
        var drawing = Photo(SKEncodedImageFormat.Png);
        var header = 8 + 12 + 13;
        byte[] told = [.. drawing[..header], .. Chunk("tEXt", Secret), .. Chunk("eXIf", Secret), .. Chunk("tIME", Secret), .. Chunk("iTXt", Secret), .. drawing[header..], .. Secret];
        var stripped = PictureMetadata.Strip(told, "image/png");
        Assert.Equal(-1, stripped.AsSpan().IndexOf(Secret));
        Assert.Equal(Pixels(drawing), Pixels(stripped));
    }

    [Fact]
    public void A_webp_loses_its_chunks_and_says_so_in_its_head()
    {
        var bare = Photo(SKEncodedImageFormat.Webp);
        byte[] head = [0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0];
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X", head), .. bare[12..], .. Riff("EXIF", Secret), .. Riff("XMP ", Secret)];
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)body.Length);
        var stripped = PictureMetadata.Strip([.. "RIFF"u8, .. size, .. body], "image/webp");
        Assert.Equal(-1, stripped.AsSpan().IndexOf(Secret));
        Assert.Equal(0, stripped[20] & 0x0C);
        Assert.Equal((uint)(stripped.Length - 8), BinaryPrimitives.ReadUInt32LittleEndian(stripped.AsSpan(4)));
        Assert.Equal(Pixels(bare), Pixels(stripped));
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public void A_torn_picture_is_drawn_anew_or_refused_and_tells_nothing(string type)
    {
        var whole = Photo(Format(type));
        byte[] told = type switch
        {
            "image/jpeg" => [.. whole[..2], .. Exif(6), .. whole[2..]],
            "image/png" => [.. whole[..33], .. Chunk("eXIf", Secret), .. whole[33..]],
            _ => [.. whole, .. Riff("EXIF", Secret)],
        };
        for (var length = 12; length < told.Length; length += 7)
        {
            if (Stripped(told[..length], type) is { } stripped)
                Assert.Equal(-1, stripped.AsSpan().IndexOf(Secret));
        }
    }

    [Fact]
    public void A_photo_without_its_end_or_with_a_byte_too_many_tells_nothing_and_keeps_its_side()
    {
        var photo = Photo(SKEncodedImageFormat.Jpeg);
        byte[] endless = [.. photo[..2], .. Exif(6), .. photo[2..^2]];
        byte[] junk = [.. photo[..2], .. Exif(6), 0x00, .. photo[2..]];
        Assert.NotEqual(-1, endless.AsSpan().IndexOf(Secret));
        var stripped = Stripped(endless, "image/jpeg")!;
        Assert.Equal(-1, stripped.AsSpan().IndexOf(Secret));
        using var codec = SKCodec.Create(new MemoryStream(stripped));
        Assert.Equal(SKEncodedOrigin.RightTop, codec.EncodedOrigin);
        Assert.True(Stripped(junk, "image/jpeg") is not { } kept || kept.AsSpan().IndexOf(Secret) < 0);
    }

    [Fact]
    public void A_webp_whose_length_lies_tells_nothing()
    {
        var bare = Photo(SKEncodedImageFormat.Webp);
        byte[] lying = [.. bare[..4], 0xFF, 0xFF, 0xFF, 0x00, .. bare[8..], .. Riff("EXIF", Secret)];
        Assert.True(Stripped(lying, "image/webp") is not { } kept || kept.AsSpan().IndexOf(Secret) < 0);
    }

    [Fact]
    public void A_gif_loses_its_comments_and_a_tiff_is_not_taken()
    {
        byte[] gif =
        [
            .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x21, 0xFE, (byte)Secret.Length, .. Secret, 0,
            0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Secret.Length, .. Secret, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3B, .. Secret,
        ];
        var stripped = Stripped(gif, "image/gif")!;
        Assert.Equal(-1, stripped.AsSpan().IndexOf(Secret));
        Assert.Equal(Pixels(gif), Pixels(stripped));
        Assert.Null(Stripped(gif[..^(Secret.Length + 1)], "image/gif"));
        Assert.Null(Stripped([.. "II*\0"u8, .. Secret], "image/tiff"));
        Assert.Contains("JPEG", Assert.Throws<PictureRefused>(() => PictureMetadata.Strip([.. "II*\0"u8, .. Secret], "image/tiff")).Message, StringComparison.Ordinal);
    }

    private static byte[]? Stripped(byte[] bytes, string type)
    {
        try
        {
            return PictureMetadata.Strip(bytes, type);
        }
        catch (PictureRefused)
        {
            return null;
        }
    }

    private static SKEncodedImageFormat Format(string type) => type switch { "image/jpeg" => SKEncodedImageFormat.Jpeg, "image/png" => SKEncodedImageFormat.Png, _ => SKEncodedImageFormat.Webp };

    private static byte[] Photo(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(8, 8);
        for (var i = 0; i < 64; i++)
            bitmap.SetPixel(i % 8, i / 8, new SKColor((byte)(i * 3), (byte)(255 - i), (byte)(i * i)));
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    private static SKColor[] Pixels(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return bitmap.Pixels;
    }

    private static byte[] Exif(byte side) => Segment(0xE1, [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 2, 0, .. Entry(0x010F, Secret.Length, 38), 0x12, 0x01, 3, 0, 1, 0, 0, 0, side, 0, 0, 0, 0, 0, 0, 0, .. Secret]);

    private static byte[] Entry(ushort tag, int count, int offset) => [(byte)tag, (byte)(tag >> 8), 2, 0, (byte)count, 0, 0, 0, (byte)offset, 0, 0, 0];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content) => [0, 0, 0, (byte)content.Length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];

    private static byte[] Riff(string name, byte[] content) => [.. Encoding.ASCII.GetBytes(name), (byte)content.Length, 0, 0, 0, .. content];
}
