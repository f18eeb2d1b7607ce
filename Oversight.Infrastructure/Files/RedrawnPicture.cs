using SkiaSharp;

namespace Oversight.Infrastructure.Files;

/// <summary>A picture drawn anew from its pixels, so that nothing else of the file remains.</summary>
internal static class RedrawnPicture
{
    /// <summary>Most pixels that are drawn; a picture says in a few bytes how large it claims to be.</summary>
    private const long MostPixels = 40_000_000;

    /// <summary>The picture in the same format.</summary>
    /// <exception cref="PictureRefused">It cannot be drawn, or is too large for it.</exception>
    public static byte[] Of(byte[] bytes, string contentType)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(bytes)) ?? throw PictureMetadata.Torn();
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
            throw PictureMetadata.Torn();
        using var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput))
            throw PictureMetadata.Torn();
        using var encoded = bitmap.Encode(contentType switch { "image/jpeg" => SKEncodedImageFormat.Jpeg, "image/png" => SKEncodedImageFormat.Png, _ => SKEncodedImageFormat.Webp }, 95) ?? throw PictureMetadata.Torn();
        var drawn = encoded.ToArray();
        return string.Equals(contentType, "image/jpeg", StringComparison.Ordinal) && codec.EncodedOrigin != SKEncodedOrigin.TopLeft ? JpegMetadata.Turn(drawn, (ushort)codec.EncodedOrigin) : drawn;
    }
}
