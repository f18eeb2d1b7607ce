using System.Runtime.InteropServices;
using Oversight.Infrastructure.Documents.Drawing;
using Oversight.Infrastructure.Documents.Fonts;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>One character ready to be set: its font, and its width in points.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cluster(int Character, SfntFont Font, double Size, double Advance, Ink Ink)
{
    /// <summary>Whether it is as wide as it is high, like a hanzi.</summary>
    public bool Square => Advance > Size * 0.9;

    /// <summary>How much narrower it may become, in points.</summary>
    public double Slack => !Square ? 0
        : BreakRules.Opens(Character) || BreakRules.Closes(Character) ? Size / 2
        : BreakRules.Pauses(Character) ? Size / 4 : 0;
}

/// <summary>How a text is set.</summary>
/// <param name="Role">Typeface.</param>
/// <param name="Size">Points.</param>
/// <param name="Pitch">Width of a hanzi in points; the size itself if null.</param>
/// <param name="Ink">Colour.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextStyle(FontRole Role, double Size, double? Pitch = null, Ink Ink = Ink.Black);

/// <summary>How lines stand in their measure.</summary>
internal enum Alignment
{
    Justified,
    Left,
    Centre,
    Right,
}
