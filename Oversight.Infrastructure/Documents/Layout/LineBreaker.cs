namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>
/// Breaks clusters into lines and fits each to the measure: a line that is a little short is spread over its gaps,
/// one that would lose a mark to the next line has its punctuation squeezed.
/// </summary>
internal static class LineBreaker
{
    // In ems. A line short by no more is spread without a look at squeezing; gaps never grow beyond the second.
    private const double EasySpread = 0.5, WidestGap = 0.35;

    private const double Tolerance = 0.01;

    /// <summary>The lines; widths in points.</summary>
    public static List<TextLine> Break(IReadOnlyList<Cluster> clusters, double width, double indent, Alignment alignment)
    {
        var text = new int[clusters.Count];
        for (var i = 0; i < text.Length; i++) text[i] = clusters[i].Character;
        var may = BreakRules.Opportunities(text);
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var room = width - (lines.Count == 0 ? indent : 0);
            var end = FindEnd(clusters, may, start, room);
            lines.Add(Set(clusters, start, end, width, width - room, end == text.Length, alignment));
            start = end;
        }

        return lines;
    }

    /// <summary>All clusters on one line, as they are.</summary>
    public static TextLine Whole(IReadOnlyList<Cluster> clusters, double width, Alignment alignment, double indent = 0) =>
        Set(clusters, 0, clusters.Count, width, indent, true, alignment);

    private static int FindEnd(IReadOnlyList<Cluster> clusters, bool[] may, int start, double room)
    {
        int easy = -1, squeezed = -1, forced = start + 1;
        double natural = 0, least = 0, easyWidth = 0;
        for (var i = start; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            natural += cluster.Advance;
            // A blank at the end of a line takes no room.
            var visible = cluster.Character == ' ' ? natural - cluster.Advance : natural;
            least += cluster.Advance - cluster.Slack;
            if (visible <= room + Tolerance) forced = i + 1;
            if (least > room + Tolerance && visible > room + Tolerance) break;
            if (!may[i + 1]) continue;
            if (visible <= room + Tolerance) (easy, easyWidth) = (i + 1, visible);
            // The first break beyond the measure asks for the least squeezing.
            else if (squeezed < 0) squeezed = i + 1;
        }

        if (easy < 0 && squeezed < 0) return forced;
        if (easy < 0 || squeezed < 0) return Math.Max(easy, squeezed);
        return easy == clusters.Count || room - easyWidth <= EasySpread * clusters[start].Size ? easy : squeezed;
    }

    private static TextLine Set(
        IReadOnlyList<Cluster> clusters, int start, int end, double width, double indent, bool last, Alignment alignment)
    {
        while (end > start && clusters[end - 1].Character == ' ') end--;
        var line = new Cluster[end - start];
        var x = new double[line.Length];
        double natural = 0, slack = 0;
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = clusters[start + i];
            natural += line[i].Advance;
            slack += line[i].Slack;
        }

        var room = width - indent - natural;
        var squeeze = room < -Tolerance && slack > 0 ? Math.Min(1, -room / slack) : 0;
        var gap = alignment == Alignment.Justified && !last && room > Tolerance ? Gap(line, room) : 0;
        var at = alignment switch
        {
            Alignment.Centre => Math.Max(0, (width - natural) / 2),
            Alignment.Right => Math.Max(0, width - natural),
            _ => indent,
        };
        for (var i = 0; i < line.Length; i++)
        {
            var taken = squeeze * line[i].Slack;
            // An opening mark has its blank on the left: it moves as well as shrinks.
            x[i] = BreakRules.Opens(line[i].Character) ? at - taken : at;
            at += line[i].Advance - taken;
            if (i + 1 < line.Length && !BreakRules.InWord(line[i].Character, line[i + 1].Character)) at += gap;
        }

        return new TextLine(line, x);
    }

    private static double Gap(Cluster[] line, double room)
    {
        var gaps = 0;
        for (var i = 0; i + 1 < line.Length; i++)
            if (!BreakRules.InWord(line[i].Character, line[i + 1].Character)) gaps++;
        // A line with one long word on it stays ragged rather than letter-spaced.
        return gaps == 0 || room / gaps > WidestGap * line[0].Size ? 0 : room / gaps;
    }
}
