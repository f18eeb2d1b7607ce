using Oversight.Infrastructure.Documents.Fonts;

namespace Oversight.Infrastructure.Documents.Drawing;

/// <summary>The inks of an official document.</summary>
internal enum Ink
{
    Black,
    Red,
    Grey,
    Pale,
    Tint,
}

/// <summary>One thing drawn on a page. Points from the page's upper left corner.</summary>
internal abstract record PageItem
{
    /// <summary>The same thing elsewhere.</summary>
    public abstract PageItem Moved(double x, double y);
}

/// <summary>Characters of one font on one baseline; <paramref name="Offsets"/> are from <paramref name="X"/>.</summary>
internal sealed record GlyphRun(
    SfntFont Font, double Size, Ink Ink, double X, double Baseline, int[] Characters, double[] Offsets, double Degrees = 0) : PageItem
{
    /// <inheritdoc/>
    public override PageItem Moved(double x, double y) => this with { X = X + x, Baseline = Baseline + y };
}

/// <summary>A straight rule.</summary>
internal sealed record Rule(double X1, double Y1, double X2, double Y2, double Weight, Ink Ink) : PageItem
{
    /// <inheritdoc/>
    public override PageItem Moved(double x, double y) => this with { X1 = X1 + x, X2 = X2 + x, Y1 = Y1 + y, Y2 = Y2 + y };
}

/// <summary>A frame without filling.</summary>
internal sealed record Frame(double X, double Y, double Width, double Height, double Weight, Ink Ink) : PageItem
{
    /// <inheritdoc/>
    public override PageItem Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>A filled area under what is written on it.</summary>
internal sealed record Patch(double X, double Y, double Width, double Height, Ink Ink) : PageItem
{
    /// <inheritdoc/>
    public override PageItem Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>A dashed circle: the place of a seal.</summary>
internal sealed record Ring(double X, double Y, double Diameter, double Weight, Ink Ink) : PageItem
{
    /// <inheritdoc/>
    public override PageItem Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>A picture from a file, drawn into a frame of its own proportions.</summary>
internal sealed record Picture(double X, double Y, double Width, double Height, string Path) : PageItem
{
    /// <inheritdoc/>
    public override PageItem Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>A laid-out page; its number is printed unless it is blank or bears the 版记 alone after a blank one.</summary>
internal sealed record Page(int Number, List<PageItem> Items)
{
    /// <summary>Whether 页码 is printed.</summary>
    public bool Numbered { get; set; } = true;
}
