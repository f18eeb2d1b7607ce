using System.Text;

namespace Oversight.Domain.Catalogue;

/// <summary>What became of a piece of text.</summary>
public enum DiffKind
{
    /// <summary>Stands in both.</summary>
    Same,

    /// <summary>Stood in the old text only.</summary>
    Deleted,

    /// <summary>Stands in the new text only.</summary>
    Inserted,
}

/// <summary>A piece of two texts laid side by side.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>
/// Two texts word by word: a Chinese character is a word, and so is a run of Latin letters or of digits. The shortest script of edits
/// (E. W. Myers, "An O(ND) Difference Algorithm", 1986), bounded: texts that differ in more words than that are shown as replaced.
/// </summary>
public static class TextDiff
{
    /// <summary>Most words deleted and inserted that are looked for one by one.</summary>
    public const int MostEdits = 800;

    /// <summary>The pieces in order. Same and deleted ones give the old text, same and inserted ones the new.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Count && start < now.Count && Equal(old[start], now[start]))
            start++;
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && Equal(old[^(end + 1)], now[^(end + 1)]))
            end++;
        var script = Script(old[start..^end], now[start..^end]);
        return Join([.. old[..start].Select(w => (DiffKind.Same, w)), .. script, .. old[^end..].Select(w => (DiffKind.Same, w))]);
    }

    private static List<(DiffKind Kind, string Word)> Script(List<string> old, List<string> now)
    {
        if (Trace(old, now) is not { } trace)
            return [.. old.Select(w => (DiffKind.Deleted, w)), .. now.Select(w => (DiffKind.Inserted, w))];
        var script = new List<(DiffKind, string)>();
        var (x, y) = (old.Count, now.Count);
        for (var d = trace.Count - 1; d > 0; d--)
        {
            var (row, k) = (trace[d - 1], x - y);
            var from = k == -d || (k != d && At(row, k - 1) < At(row, k + 1)) ? k + 1 : k - 1;
            var (fromX, fromY) = (At(row, from), At(row, from) - from);
            for (; x > fromX && y > fromY; (x, y) = (x - 1, y - 1))
                script.Add((DiffKind.Same, old[x - 1]));
            script.Add(from == k + 1 ? (DiffKind.Inserted, now[y - 1]) : (DiffKind.Deleted, old[x - 1]));
            (x, y) = (fromX, fromY);
        }

        for (; x > 0; x--)
            script.Add((DiffKind.Same, old[x - 1]));
        script.Reverse();
        return script;
    }

    // How far each diagonal reaches after 0, 1, 2 … edits; null where more edits would be needed than are looked for.
    private static List<int[]>? Trace(List<string> old, List<string> now)
    {
        var trace = new List<int[]>();
        for (var d = 0; d <= Math.Min(old.Count + now.Count, MostEdits); d++)
        {
            var (last, row) = (d == 0 ? [0] : trace[d - 1], new int[(2 * d) + 1]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : k == -d || (k != d && At(last, k - 1) < At(last, k + 1)) ? At(last, k + 1) : At(last, k - 1) + 1;
                while (x < old.Count && x - k >= 0 && x - k < now.Count && Equal(old[x], now[x - k]))
                    x++;
                row[k + d] = x;
                if (x >= old.Count && x - k >= now.Count)
                {
                    trace.Add(row);
                    return trace;
                }
            }

            trace.Add(row);
        }

        return null;
    }

    private static int At(int[] row, int k) => k + (row.Length / 2) is var i && i >= 0 && i < row.Length ? row[i] : -1;

    // Between two changes a single word that stayed reads as noise: it is shown as changed with them. Deleted before inserted.
    private static List<DiffPart> Join(List<(DiffKind Kind, string Word)> script)
    {
        var parts = new List<DiffPart>();
        var (deleted, inserted) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < script.Count; i++)
        {
            var (kind, word) = script[i];
            var lone = kind == DiffKind.Same && deleted.Length + inserted.Length > 0 && i + 1 < script.Count && script[i + 1].Kind != DiffKind.Same && !string.Equals(word, "\n", StringComparison.Ordinal);
            if (kind == DiffKind.Same && !lone)
                Flush(word);
            if (kind == DiffKind.Deleted || lone)
                deleted.Append(word);
            if (kind == DiffKind.Inserted || lone)
                inserted.Append(word);
        }

        Flush("");
        return parts;

        void Flush(string same)
        {
            if (deleted.Length > 0)
                parts.Add(new DiffPart(DiffKind.Deleted, deleted.ToString()));
            if (inserted.Length > 0)
                parts.Add(new DiffPart(DiffKind.Inserted, inserted.ToString()));
            deleted.Clear();
            inserted.Clear();
            if (same.Length > 0 && parts is [.., { Kind: DiffKind.Same } last])
                parts[^1] = last with { Text = last.Text + same };
            else if (same.Length > 0)
                parts.Add(new DiffPart(DiffKind.Same, same));
        }
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsAsciiLetterOrDigit(text[i]) ? text.AsSpan(i).IndexOfAnyExcept(Latin) : char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            if (length < 0)
                length = text.Length - i;
            words.Add(text.Substring(i, length));
            i += length;
        }

        return words;
    }

    private static readonly System.Buffers.SearchValues<char> Latin = System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static bool Equal(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
