using System.Text;
using Oversight.Infrastructure.Documents.Fonts;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Turns text into clusters: finds each character's font and width.</summary>
internal sealed class Shaper(FontShelf fonts)
{
    /// <summary>The clusters of a text; control and zero-width characters are left out, a tab is a space.</summary>
    /// <exception cref="UnprintableCharacter">No font has a character, or a surrogate is alone.</exception>
    public List<Cluster> Shape(string text, TextStyle style)
    {
        var clusters = new List<Cluster>(text.Length);
        Shape(text, style, clusters);
        return clusters;
    }

    /// <summary>Adds the clusters of a text.</summary>
    public void Shape(string text, TextStyle style, List<Cluster> clusters)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) != System.Buffers.OperationStatus.Done)
                throw new UnprintableCharacter(text[i]);
            i += length;
            var character = rune.Value == '\t' ? ' ' : rune.Value;
            if (character < ' ' || character is >= 0x200B and <= 0x200F or 0x2060 or 0xFEFF or 0xAD) continue;
            var (font, glyph) = fonts.Find(style.Role, character);
            var advance = font.Advance(glyph) * style.Size;
            // A full em stands on the grid of 28 to the line; letters and digits keep their own width.
            if (style.Pitch is { } pitch && Math.Abs(advance - style.Size) < 0.01) advance = pitch;
            clusters.Add(new Cluster(character, font, style.Size, advance, style.Ink));
        }
    }
}
