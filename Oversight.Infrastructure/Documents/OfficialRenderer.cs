using Oversight.Infrastructure.Documents.Drawing;
using Oversight.Infrastructure.Documents.Fonts;
using Oversight.Infrastructure.Documents.Layout;

namespace Oversight.Infrastructure.Documents;

/// <summary>The product's own engine: GB/T 9704-2012 layout, drawn by SkiaSharp. Holds no state of a document; one serves all threads.</summary>
public sealed class OfficialRenderer : IDocumentRenderer
{
    private readonly TypeCase _type;

    /// <summary>Reads the bureau's own fonts, if a folder is set; the shipped ones are unpacked once a process when first needed.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="InvalidDataException">A font in it is unfit.</exception>
    public OfficialRenderer(PdfSettings settings) => _type = new TypeCase(OfficialMeasures.Standard, new Shaper(new FontShelf(settings)));

    /// <inheritdoc/>
    public byte[] Render(OfficialDocument document) => SkiaPress.Print(document, _type.Measures, Lay(document));

    internal List<Page> Lay(OfficialDocument document) => Composer.Compose(_type, document);
}
