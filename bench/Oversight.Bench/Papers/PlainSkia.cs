using System.IO.Compression;
using Oversight.Infrastructure.Documents;
using SkiaSharp;

namespace Oversight.Bench.Papers;

/// <summary>
/// The rival: the same text in the same fonts, whole, drawn by SkiaSharp as its samples do it, line under line on the same page.
/// The fonts are unpacked and opened once, in its favour; it keeps no rule of the standard and makes no ring for a seal.
/// </summary>
internal sealed class PlainSkia : IDisposable
{
    private const float PageWidth = 595.28f, PageHeight = 841.89f, Left = 79.4f, Top = 104.9f, Width = 442.2f, LineHeight = 28.95f;
    private const int Lines = 22;

    private readonly Dictionary<FontRole, SKTypeface> _faces = Enum.GetValues<FontRole>().ToDictionary(r => r, Face);

    /// <summary>Draws the document.</summary>
    public byte[] Render(OfficialDocument document)
    {
        using var buffer = new MemoryStream();
        using (var stream = new SKManagedWStream(buffer))
        using (var pdf = SKDocument.CreatePdf(stream))
        using (var paint = new SKPaint())
        {
            SKCanvas? canvas = null;
            var line = 0;
            foreach (var (role, size, text) in document.Blocks.SelectMany(TextOf))
            {
                using var font = new SKFont(_faces[role], size);
                for (var rest = text.AsSpan(); rest.Length > 0;)
                {
                    if (canvas is null || line == Lines)
                    {
                        if (canvas is not null)
                            pdf.EndPage();
                        (canvas, line) = (pdf.BeginPage(PageWidth, PageHeight), 0);
                    }

                    var fits = Math.Max(1, font.BreakText(rest, Width));
                    canvas.DrawText(rest[..fits].ToString(), Left, Top + (++line * LineHeight), SKTextAlign.Left, font, paint);
                    rest = rest[fits..];
                }

                if (text.Length == 0 && canvas is not null)
                    line = Lines;
            }

            pdf.EndPage();
            pdf.Close();
        }

        return buffer.ToArray();
    }

    public void Dispose()
    {
        foreach (var face in _faces.Values)
            face.Dispose();
    }

    /// <summary>The lines of a block; an empty text is a new page.</summary>
    private static IEnumerable<(FontRole Role, float Size, string Text)> TextOf(Block block) => block switch
    {
        HeaderBlock b => [(FontRole.XiaoBiaoSong, 22, b.IssuingBody), (FontRole.XiaoBiaoSong, 22, b.Kind ?? " "), (FontRole.FangSong, 16, b.Number ?? " ")],
        TitleBlock b => [(FontRole.XiaoBiaoSong, 22, b.Text)],
        AddresseeBlock b => [(FontRole.FangSong, 16, b.Text)],
        HeadingBlock b => [(b.Level == 1 ? FontRole.HeiTi : FontRole.FangSong, 16, b.Text)],
        ParagraphBlock b => b.Runs.Select(r => (r.Role, 16f, r.Text)),
        RequirementsBlock b => b.Requirements.Select(r => (FontRole.FangSong, 16f, $"　　{r.Number}. {r.Text}到位标准：{r.Measure}")),
        FormBlock b => b.Rows.SelectMany(r => r.Fields).Select(f => (FontRole.FangSong, 16f, $"{f.Label} {f.Value}")),
        SignatureBlock b => [(FontRole.FangSong, 16, b.Body), (FontRole.FangSong, 16, b.Date is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : " ")],
        NoteBlock b => [(FontRole.FangSong, 16, $"（{b.Text}）")],
        PageBreakBlock => [(FontRole.FangSong, 16, "")],
        _ => throw new ArgumentException($"A {block.GetType().Name} is not among the papers that are compared.", nameof(block)),
    };

    private static SKTypeface Face(FontRole role)
    {
        using var packed = typeof(OfficialRenderer).Assembly.GetManifestResourceStream($"Oversight.Fonts.Oversight{role}.ttf.br")
            ?? throw new InvalidOperationException($"The font of {role} is not in the assembly.");
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        using var data = SKData.CreateCopy(plain.ToArray());
        return SKTypeface.FromData(data);
    }
}
