using System.Globalization;

namespace Oversight.Web.Features.Publications;

/// <summary>Codes of many items in few words: 410104-CG-CF-001至079、410104-CG-JC-002.</summary>
internal static class CodeRanges
{
    /// <summary>The codes in order, runs of them as first and last number; cut with 等 past a length.</summary>
    public static string Text(IEnumerable<string> codes, int most)
    {
        List<string> parts = [];
        foreach (var run in Runs(codes.Order(StringComparer.Ordinal)))
        {
            if (parts.Sum(p => p.Length + 1) + run.Length > most)
                return string.Join('、', parts) + "等";
            parts.Add(run);
        }

        return string.Join('、', parts);
    }

    private static IEnumerable<string> Runs(IEnumerable<string> codes)
    {
        string? first = null, last = null;
        foreach (var code in codes)
        {
            if (last is not null && Follows(last, code))
            {
                last = code;
                continue;
            }

            if (first is not null)
                yield return Run(first, last!);
            first = last = code;
        }

        if (first is not null)
            yield return Run(first, last!);
    }

    private static string Run(string first, string last) => string.Equals(first, last, StringComparison.Ordinal) ? first : $"{first}至{last[(last.LastIndexOf('-') + 1)..]}";

    private static bool Follows(string before, string after)
    {
        var (a, b) = (before.LastIndexOf('-'), after.LastIndexOf('-'));
        return a > 0 && a == b && before.Length == after.Length && string.Equals(before[..a], after[..b], StringComparison.Ordinal)
            && int.TryParse(before[(a + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var x)
            && int.TryParse(after[(b + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y == x + 1;
    }
}
