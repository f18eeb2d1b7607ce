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
    public void A_torn_picture_is_kept_as_it_came(string type)
    {
        var whole = Photo(type switch { "image/jpeg" => SKEncodedImageFormat.Jpeg, "image/png" => SKEncodedImageFormat.Png, _ => SKEncodedImageFormat.Webp });
        for (var length = 0; length < whole.Length; length += 7)
            Assert.True(PictureMetadata.Strip(whole[..length], type).Length <= whole.Length);
    }

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
