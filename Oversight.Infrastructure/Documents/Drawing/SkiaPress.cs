using Oversight.Infrastructure.Documents.Fonts;
using SkiaSharp;

namespace Oversight.Infrastructure.Documents.Drawing;

/// <summary>Draws laid-out pages to PDF bytes with SkiaSharp. One object a document, used by one thread.</summary>
internal sealed class SkiaPress : IDisposable
{
    private static readonly DateTime Undated = new(2016, 5, 12, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<SfntFont, (SKTypeface Typeface, int[] Characters)> _subsets = [];
    private readonly Dictionary<(SfntFont, double), SKFont> _fonts = [];
    private readonly SKPaint _paint = new() { IsAntialias = true };

    private SkiaPress()
    {
    }

    /// <summary>Prints the pages into a stream; no more than one picture is in memory at a time.</summary>
    public static void Print(OfficialDocument document, OfficialMeasures measures, IReadOnlyList<Page> pages, Stream into)
    {
        using var press = new SkiaPress();
        press.Subset(pages);
        // The creation date is the document's own, so that the same document has the same bytes.
        var date = document.Date?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) ?? Undated;
        var metadata = new SKDocumentPdfMetadata
        {
            Title = document.Title,
            Author = document.Author,
            Creator = "Oversight",
            Producer = "Oversight",
            Creation = date,
            Modified = date,
            RasterDpi = 300,
            EncodingQuality = 90,
        };
        using var stream = new SKManagedWStream(into);
        using var pdf = SKDocument.CreatePdf(stream, metadata);
        foreach (var page in pages)
        {
            var canvas = pdf.BeginPage(
                (float)(measures.PageWidth * OfficialMeasures.Millimetre), (float)(measures.PageHeight * OfficialMeasures.Millimetre));
            foreach (var item in page.Items) press.Draw(canvas, item);
            pdf.EndPage();
        }

        pdf.Close();
    }

    /// <summary>Frees the native fonts.</summary>
    public void Dispose()
    {
        foreach (var font in _fonts.Values) font.Dispose();
        foreach (var (typeface, _) in _subsets.Values) typeface.Dispose();
        _paint.Dispose();
    }

    private void Subset(IReadOnlyList<Page> pages)
    {
        var used = new Dictionary<SfntFont, SortedSet<int>>();
        foreach (var run in pages.SelectMany(p => p.Items).OfType<GlyphRun>())
        {
            if (!used.TryGetValue(run.Font, out var characters)) used[run.Font] = characters = [];
            characters.UnionWith(run.Characters);
        }

        foreach (var (font, set) in used)
        {
            int[] characters = [.. set];
            using var data = SKData.CreateCopy(FontSubset.Cut(font, characters));
            _subsets[font] = (SKTypeface.FromData(data) ?? throw new InvalidDataException($"字体 {font.Source} 不能读取。"), characters);
        }
    }

    private void Draw(SKCanvas canvas, PageItem item)
    {
        switch (item)
        {
            case GlyphRun run:
                Draw(canvas, run);
                break;
            case Rule rule:
                Stroke(rule.Weight, rule.Ink);
                canvas.DrawLine((float)rule.X1, (float)rule.Y1, (float)rule.X2, (float)rule.Y2, _paint);
                break;
            case Frame frame:
                Stroke(frame.Weight, frame.Ink);
                canvas.DrawRect((float)frame.X, (float)frame.Y, (float)frame.Width, (float)frame.Height, _paint);
                break;
            case Patch patch:
                _paint.Style = SKPaintStyle.Fill;
                _paint.Color = Colour(patch.Ink);
                canvas.DrawRect((float)patch.X, (float)patch.Y, (float)patch.Width, (float)patch.Height, _paint);
                break;
            case Picture picture:
                PictureFile.Draw(canvas, picture);
                break;
            case Ring ring:
                Stroke(ring.Weight, ring.Ink);
                using (_paint.PathEffect = SKPathEffect.CreateDash([3, 3], 0))
                    canvas.DrawOval(SKRect.Create((float)ring.X, (float)ring.Y, (float)ring.Diameter, (float)ring.Diameter), _paint);
                _paint.PathEffect = null;
                break;
        }
    }

    private void Draw(SKCanvas canvas, GlyphRun run)
    {
        var (typeface, characters) = _subsets[run.Font];
        if (!_fonts.TryGetValue((run.Font, run.Size), out var font))
        {
            _fonts[(run.Font, run.Size)] = font = new SKFont(typeface, (float)run.Size)
            {
                Hinting = SKFontHinting.None,
                Subpixel = true,
                LinearMetrics = true,
            };
        }

        var glyphs = new ushort[run.Characters.Length];
        var positions = new float[glyphs.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = (ushort)(Array.BinarySearch(characters, run.Characters[i]) + 1);
            positions[i] = (float)run.Offsets[i];
        }

        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(glyphs, font, positions, 0);
        using var blob = builder.Build();
        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = Colour(run.Ink);
        if (run.Degrees == 0)
        {
            canvas.DrawText(blob, (float)run.X, (float)run.Baseline, _paint);
            return;
        }

        canvas.Save();
        canvas.RotateDegrees((float)run.Degrees, (float)run.X, (float)run.Baseline);
        canvas.DrawText(blob, (float)run.X, (float)run.Baseline, _paint);
        canvas.Restore();
    }

    private void Stroke(double weight, Ink ink)
    {
        _paint.Style = SKPaintStyle.Stroke;
        _paint.StrokeWidth = (float)weight;
        _paint.Color = Colour(ink);
    }

    private static SKColor Colour(Ink ink) => ink switch
    {
        Ink.Red => new SKColor(0xFF, 0, 0),
        Ink.Grey => new SKColor(0x70, 0x70, 0x70),
        Ink.Pale => new SKColor(0xE4, 0xE4, 0xE4),
        Ink.Tint => new SKColor(0xEE, 0xF2, 0xF7),
        _ => SKColors.Black,
    };
}
