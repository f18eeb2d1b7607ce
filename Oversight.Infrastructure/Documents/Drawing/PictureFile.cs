using System.Runtime.InteropServices;
using SkiaSharp;

namespace Oversight.Infrastructure.Documents.Drawing;

/// <summary>Reads pictures for printing: how large they are, and themselves scaled down to what paper can show.</summary>
internal static class PictureFile
{
    // 150 dots to the inch: fit to read, and a photograph stays near 200 KB.
    private const double DotsPerPoint = 150 / 72.0;

    // What is larger costs more memory to decode than a page is worth.
    private const long MostDots = 60_000_000;

    private const int Quality = 80;

    /// <summary>Width and height as one looks at it, in dots; null where it cannot be printed.</summary>
    public static Size? Measure(string path)
    {
        if (!File.Exists(path))
            return null;
        using var codec = SKCodec.Create(path);
        return codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0 || (long)codec.Info.Width * codec.Info.Height > MostDots ? null
            : Turned(codec.EncodedOrigin) ? new Size(codec.Info.Height, codec.Info.Width)
            : new Size(codec.Info.Width, codec.Info.Height);
    }

    /// <summary>Draws it at the size of its frame.</summary>
    public static void Draw(SKCanvas canvas, Picture picture)
    {
        using var data = Scaled(picture.Path, (int)Math.Ceiling(picture.Width * DotsPerPoint), (int)Math.Ceiling(picture.Height * DotsPerPoint));
        if (data is null)
            return;
        // Encoded data goes into the PDF as it is.
        using var image = SKImage.FromEncodedData(data);
        canvas.DrawImage(image, SKRect.Create((float)picture.X, (float)picture.Y, (float)picture.Width, (float)picture.Height), new SKSamplingOptions(SKFilterMode.Linear));
    }

    private static SKData? Scaled(string path, int width, int height)
    {
        using var codec = SKCodec.Create(path);
        if (codec is null)
            return null;
        var turned = Turned(codec.EncodedOrigin);
        var (across, down) = turned ? (height, width) : (width, height);
        var scale = Math.Min(1f, Math.Max(across / (float)codec.Info.Width, down / (float)codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        using var read = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(read.Info, read.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput))
            return null;
        (width, height) = (Math.Max(1, Math.Min(width, turned ? size.Height : size.Width)), Math.Max(1, Math.Min(height, turned ? size.Width : size.Height)));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        Turn(surface.Canvas, codec.EncodedOrigin, width, height);
        var target = turned ? SKRect.Create(height, width) : SKRect.Create(width, height);
        using var pixels = SKImage.FromBitmap(read);
        surface.Canvas.DrawImage(pixels, target, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        return drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
    }

    private static bool Turned(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    // What a camera held sideways wrote is turned upright.
    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int width, int height)
    {
        switch (origin)
        {
            case SKEncodedOrigin.TopRight:
                canvas.Scale(-1, 1, width / 2f, 0);
                break;
            case SKEncodedOrigin.BottomRight:
                canvas.RotateDegrees(180, width / 2f, height / 2f);
                break;
            case SKEncodedOrigin.BottomLeft:
                canvas.Scale(1, -1, 0, height / 2f);
                break;
            case SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom:
                canvas.Translate(width, 0);
                canvas.RotateDegrees(90);
                break;
            case SKEncodedOrigin.LeftBottom or SKEncodedOrigin.LeftTop:
                canvas.Translate(0, height);
                canvas.RotateDegrees(-90);
                break;
        }
    }

    /// <summary>Width and height in dots.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Size(int Width, int Height);
}
