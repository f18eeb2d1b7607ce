using System.Text;

namespace Oversight.Infrastructure.Discretion;

/// <summary>Reads comma-separated text (RFC 4180) with a head row.</summary>
internal static class Csv
{
    /// <summary>The rows by head; a head that is empty is left out.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var rows = Rows(text);
        if (rows.Count == 0)
            return [];
        var heads = rows[0];
        return [.. rows.Skip(1).Select(r => heads.Select((h, i) => (Head: h.Trim(), Cell: i < r.Count ? r[i] : "")).Where(c => c.Head.Length > 0).DistinctBy(c => c.Head, StringComparer.Ordinal).ToDictionary(c => c.Head, c => c.Cell, StringComparer.Ordinal))];
    }

    private static List<List<string>> Rows(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    quoted = false;
                continue;
            }

            switch (c)
            {
                case '"' when cell.Length == 0:
                    quoted = true;
                    break;
                case ',':
                    End();
                    break;
                case '\n':
                    End();
                    rows.Add(row);
                    row = [];
                    break;
                case '\r':
                    break;
                default:
                    cell.Append(c);
                    break;
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            End();
            rows.Add(row);
        }

        return rows;

        void End()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
