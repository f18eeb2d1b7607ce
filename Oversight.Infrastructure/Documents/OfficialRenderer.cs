using System.Text;
using Oversight.Infrastructure.Documents.Drawing;
using Oversight.Infrastructure.Documents.Fonts;
using Oversight.Infrastructure.Documents.Layout;

namespace Oversight.Infrastructure.Documents;

/// <summary>The product's own engine: GB/T 9704-2012 layout, drawn by SkiaSharp. Holds no state of a document; one serves all threads.</summary>
public sealed class OfficialRenderer : IDocumentRenderer
{
    private static readonly TextStyle Plain = new(FontRole.FangSong, 12);

    private readonly Shaper _shaper;

    /// <summary>Reads the bureau's own fonts, if a folder is set; the shipped ones are unpacked once a process when first needed.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="InvalidDataException">A font in it is unfit.</exception>
    public OfficialRenderer(PdfSettings settings) => _shaper = new Shaper(new FontShelf(settings));

    /// <inheritdoc/>
    public byte[] Render(OfficialDocument document)
    {
        using var buffer = new MemoryStream();
        Render(document, buffer);
        return buffer.ToArray();
    }

    /// <inheritdoc/>
    public void Render(OfficialDocument document, Stream into) => SkiaPress.Print(document, document.Sheet ?? OfficialMeasures.Standard, Lay(document), into);

    /// <inheritdoc/>
    public string Printable(string text)
    {
        try
        {
            _shaper.Shape(text, Plain);
            return text;
        }
        catch (UnprintableCharacter)
        {
            return string.Concat(text.EnumerateRunes().Select(Printable));
        }
    }

    private string Printable(Rune rune)
    {
        try
        {
            _shaper.Shape(rune.ToString(), Plain);
            return rune.ToString();
        }
        catch (UnprintableCharacter)
        {
            return $"〔U+{rune.Value:X4}〕";
        }
    }

    internal List<Page> Lay(OfficialDocument document) => Composer.Compose(new TypeCase(document.Sheet ?? OfficialMeasures.Standard, _shaper), document);
}
