namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>
/// Breaks a title by meaning (GB/T 9704-2012 7.3.1: 回行时要做到词意完整、排列对称、长短适宜、间距恰当): the fewest lines that hold it,
/// divided where the sense divides and lengths balance.
/// </summary>
internal static class TitleBreaker
{
    private const double Never = 1e9;

    /// <summary>The pieces of the title, a line each.</summary>
    /// <param name="clusters">The title.</param>
    /// <param name="width">The widest a line may be, in points.</param>
    public static List<(int Start, int End)> Break(IReadOnlyList<Cluster> clusters, double width)
    {
        var total = clusters.Sum(c => c.Advance);
        for (var lines = Math.Max(1, (int)Math.Ceiling(total / width - 1e-6)); ; lines++)
        {
            var best = Divide(clusters, width, lines);
            if (best is not null) return best;
            if (lines > clusters.Count) return [(0, clusters.Count)];
        }
    }

    private static List<(int Start, int End)>? Divide(IReadOnlyList<Cluster> clusters, double width, int lines)
    {
        var count = clusters.Count;
        var costs = Costs(clusters);
        var ends = new double[count + 1];
        for (var i = 0; i < count; i++) ends[i + 1] = ends[i] + clusters[i].Advance;
        var ideal = ends[count] / lines;
        var em = clusters[0].Size;
        var cost = new double[lines + 1, count + 1];
        var from = new int[lines + 1, count + 1];
        for (var k = 0; k <= lines; k++)
            for (var i = 0; i <= count; i++) cost[k, i] = k == 0 && i == 0 ? 0 : Never;
        for (var k = 1; k <= lines; k++)
        {
            for (var end = 1; end <= count; end++)
            {
                for (var start = end - 1; start >= 0 && ends[end] - ends[start] <= width + 0.01; start--)
                {
                    var uneven = (ends[end] - ends[start] - ideal) / em;
                    var sum = cost[k - 1, start] + 0.35 * uneven * uneven + (end == count ? 0 : costs[end]);
                    if (end == count && k > 1 && end - start < 4) sum += 30;
                    if (sum < cost[k, end]) (cost[k, end], from[k, end]) = (sum, start);
                }
            }
        }

        if (cost[lines, count] >= Never) return null;
        var pieces = new List<(int, int)>();
        for (int k = lines, end = count; k > 0; end = from[k, end], k--) pieces.Insert(0, (from[k, end], end));
        return pieces;
    }

    /// <summary>What a break before each character costs: nothing where the sense divides, much inside a word.</summary>
    private static double[] Costs(IReadOnlyList<Cluster> clusters)
    {
        var points = clusters.Select(c => c.Character).ToArray();
        var may = BreakRules.Opportunities(points);
        var (inside, edge) = Words(clusters.Count, points);
        var costs = new double[clusters.Count + 1];
        for (int i = 1, depth = 0; i < clusters.Count; i++)
        {
            if (BreakRules.Opens(points[i - 1])) depth++;
            else if (Is(points[i - 1], "》”’）】〉」』")) depth--;
            costs[i] = !may[i] || points[i] == '的' ? Never : inside[i] ? 45 : Between(points, i, edge[i]);
            if (depth > 0) costs[i] += 40;
        }

        return costs;
    }

    private static double Between(int[] points, int i, int edges)
    {
        var (left, right) = (points[i - 1], points[i]);
        if (right == '关' && i + 1 < points.Length && points[i + 1] == '于') return 0;
        if (Is(left, "、，；：　 ")) return 2;
        if (Is(right, "和与及并以对")) return 3;
        if (Is(left, "和与及并以对")) return 25;
        if (left == '的') return 4;
        if (left == '于') return 14;
        return edges switch { 2 => 4, 1 => 9, _ => 16 };
    }

    private static bool Is(int character, string set) => character < 0x10000 && set.Contains((char)character);

    private static (bool[] Inside, int[] Edge) Words(int count, int[] points)
    {
        var inside = new bool[count + 1];
        var edge = new int[count + 1];
        for (var i = 0; i < count;)
        {
            var length = TitleWords.LongestAt(points.AsSpan(i));
            if (length < 2)
            {
                i++;
                continue;
            }

            for (var k = i + 1; k < i + length; k++) inside[k] = true;
            edge[i]++;
            i += length;
            edge[i]++;
        }

        return (inside, edge);
    }
}
