namespace Oversight.Infrastructure.Documents.Codes;

/// <summary>How hard a pattern of modules is to read (ISO/IEC 18004, 7.8.3): the mask with the least is taken.</summary>
internal static class QrPenalty
{
    private static readonly bool[] Finder = [true, false, true, true, true, false, true];

    /// <summary>The points of a pattern.</summary>
    public static int Of(int size, Func<int, int, bool> dark)
    {
        var (points, darks) = (0, 0);
        for (var line = 0; line < size; line++)
        {
            points += Line(size, i => dark(line, i)) + Line(size, i => dark(i, line));
            for (var i = 0; i < size; i++)
            {
                darks += dark(line, i) ? 1 : 0;
                if (line > 0 && i > 0 && dark(line, i) == dark(line - 1, i) && dark(line, i) == dark(line, i - 1) && dark(line, i) == dark(line - 1, i - 1))
                    points += 3;
            }
        }

        return points + (10 * (Math.Abs((darks * 20) - (size * size * 10)) / (size * size)));
    }

    private static int Line(int size, Func<int, bool> dark)
    {
        var (points, run) = (0, 0);
        for (var i = 0; i < size; i++)
        {
            run = i > 0 && dark(i) == dark(i - 1) ? run + 1 : 1;
            points += run == 5 ? 3 : run > 5 ? 1 : 0;
        }

        // The look of a finder with four light modules before or behind it.
        for (var i = 0; i + Finder.Length <= size; i++)
        {
            var start = i;
            if (Finder.Select((d, n) => dark(start + n) == d).All(same => same) && (Light(start - 4) || Light(start + Finder.Length)))
                points += 40;
        }

        return points;

        bool Light(int from) => Enumerable.Range(from, 4).All(n => n < 0 || n >= size || !dark(n));
    }
}
