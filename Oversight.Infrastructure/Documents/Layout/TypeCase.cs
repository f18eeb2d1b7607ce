namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>What every block is set with: measures, shaper, and the common ways to make a line.</summary>
internal sealed class TypeCase(OfficialMeasures measures, Shaper shaper)
{
    // Where the em box of a CJK font stands on the baseline: 880 above, 120 below.
    private const double Ascent = 0.88;

    /// <summary>The numbers.</summary>
    public OfficialMeasures Measures { get; } = measures;

    /// <summary>Characters to clusters.</summary>
    public Shaper Shaper { get; } = shaper;

    /// <summary>The body's style in a role: 3号 on the grid of 28.</summary>
    public TextStyle Body(FontRole role = FontRole.FangSong) => new(role, Measures.BodyPoints, Measures.CharacterPitch);

    /// <summary>Baseline of a text centred in a line, from the line's top.</summary>
    public static double Baseline(double height, double size) => (height - size) / 2 + Ascent * size;

    /// <summary>Lines of the grid as strips; a line feed in the text begins a new paragraph.</summary>
    public IEnumerable<Strip> Paragraphs(IReadOnlyList<Run> runs, int indent, Alignment alignment = Alignment.Justified, bool keep = false)
    {
        var clusters = new List<Cluster>();
        foreach (var run in runs)
        {
            var parts = run.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    foreach (var strip in Lines(clusters, indent, alignment, keep)) yield return strip;
                    clusters.Clear();
                }

                Shaper.Shape(parts[i], Body(run.Role), clusters);
            }
        }

        foreach (var strip in Lines(clusters, indent, alignment, keep)) yield return strip;
    }

    /// <summary>One line of the grid.</summary>
    public Strip Line(TextLine line, double size, bool keep = false) =>
        new(Measures.LinePitch, [.. line.Runs(Measures.X, Baseline(Measures.LinePitch, size))]) { KeepWithNext = keep };

    /// <summary>A blank line of the grid.</summary>
    public Strip BlankLine(bool keep = true) => new(Measures.LinePitch, []) { Blank = true, KeepWithNext = keep };

    /// <summary>One line of text that may be narrowed, never broken: headers, numbers, labels.</summary>
    public TextLine One(string text, TextStyle style, double width, Alignment alignment, double indent = 0) =>
        LineBreaker.Whole(Shaper.Shape(text, style), width, alignment, indent);

    private IEnumerable<Strip> Lines(List<Cluster> clusters, int indent, Alignment alignment, bool keep)
    {
        foreach (var line in LineBreaker.Break(clusters, Measures.Width, indent * Measures.CharacterPitch, alignment))
            yield return Line(line, Measures.BodyPoints, keep);
    }
}
