using SkiaSharp;

namespace Oversight.Web.Demonstration;

/// <summary>Draws a street as a stand-in for a photograph: sky, houses, a road and something on it. No text, so that no font is needed.</summary>
internal static class DemoPhotograph
{
    private const int Width = 480, Height = 320;

    /// <summary>A PNG of a few kilobytes.</summary>
    public static byte[] Draw(Chance chance)
    {
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint();
        canvas.Clear(SKColor.FromHsl(205, 45, chance.Between(70, 86)));
        for (var left = -10; left < Width;)
        {
            var (width, top) = (chance.Between(50, 110), chance.Between(50, 150));
            Fill(canvas, paint, left, top, width - 4, 225 - top, SKColor.FromHsl(chance.Between(15, 45), chance.Between(8, 30), chance.Between(55, 78)));
            for (var y = top + 12; y < 200; y += 24)
            {
                for (var x = left + 8; x < left + width - 18; x += 20)
                    Fill(canvas, paint, x, y, 11, 14, SKColor.FromHsl(210, 25, chance.Between(32, 60)));
            }

            left += width;
        }

        Fill(canvas, paint, 0, 225, Width, 20, new SKColor(176, 172, 164));
        Fill(canvas, paint, 0, 245, Width, 75, new SKColor(92, 94, 98));
        for (var x = 0; x < Width; x += 60)
            Fill(canvas, paint, x, 282, 34, 4, new SKColor(226, 222, 200));
        for (var i = chance.Between(2, 5); i > 0; i--)
        {
            var (size, x) = (chance.Between(22, 60), chance.Between(20, Width - 90));
            Fill(canvas, paint, x, 250 - size / 2, size, size, SKColor.FromHsl(chance.Between(0, 359), 50, 45));
        }

        using var image = SKImage.FromBitmap(bitmap);
        using var png = image.Encode(SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }

    private static void Fill(SKCanvas canvas, SKPaint paint, int x, int y, int width, int height, SKColor color)
    {
        paint.Color = color;
        canvas.DrawRect(x, y, width, height, paint);
    }
}
