namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>One column as its heading names it.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">As it stands there; two rows joined by <c>/</c>.</param>
/// <param name="Field">The field it was recognised as, or null.</param>
public sealed record HeadedColumn(int Index, string Heading, string? Field)
{
    /// <summary>Letters of the column, e.g. AB.</summary>
    public string Letters => TableRow.Letters(Index);
}

/// <summary>The heading of a sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="LastRow">The last row of the heading; data begin after it.</param>
/// <param name="Columns">The columns with a heading.</param>
public sealed record SheetHeading(TableSheet Sheet, int LastRow, IReadOnlyList<HeadedColumn> Columns)
{
    /// <summary>What identifies the heading when the same form is read again.</summary>
    public string Key => string.Join('|', Columns.Select(c => $"{c.Index}:{Headings.Plain(c.Heading)}"));

    /// <summary>Whether a row repeats the heading, as lists that were printed page by page do.</summary>
    public bool RepeatedBy(TableRow row)
    {
        var (same, other) = (0, 0);
        foreach (var column in Columns)
        {
            var text = Headings.Plain(row.Text(column.Index));
            if (text.Length == 0)
                continue;
            if (column.Heading.Split('/').Any(part => string.Equals(Headings.Plain(part), text, StringComparison.Ordinal)))
                same++;
            else
                other++;
        }

        return same >= 2 && same > other;
    }
}

/// <summary>Finds the heading among the first rows of a sheet: below titles, in one row or two, wherever the columns stand.</summary>
public static class HeadingFinder
{
    /// <summary>How many rows are looked at.</summary>
    public const int Depth = 30;

    private const int Least = 2;

    /// <summary>The heading, or null where no row names two fields.</summary>
    /// <param name="rows">The first rows of one sheet.</param>
    /// <param name="words">What columns are called.</param>
    public static SheetHeading? Find(IReadOnlyList<TableRow> rows, Headings words)
    {
        (int Score, int At, IReadOnlyList<HeadedColumn> Columns) best = (0, -1, []);
        for (var i = 0; i < Math.Min(rows.Count, Depth); i++)
        {
            var single = Columns(words, [rows[i]]);
            Consider(Score(single), i, single);
            if (i + 1 < rows.Count && IsSecond(rows[i], rows[i + 1]))
            {
                var both = Columns(words, [rows[i], rows[i + 1]]);
                Consider(Score(both), i + 1, both);
            }
        }

        return best.Score < Least ? null : new SheetHeading(rows[best.At].Sheet, rows[best.At].Number, best.Columns);

        void Consider(int score, int at, IReadOnlyList<HeadedColumn> columns)
        {
            if (score > best.Score)
                best = (score, at, columns);
        }
    }

    private static int Score(IReadOnlyList<HeadedColumn> columns) =>
        columns.Select(c => c.Field).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    // The second row of a heading stands right below and divides what a merged cell of the first one spans; beside that it says nothing of its own.
    private static bool IsSecond(TableRow first, TableRow second)
    {
        if (second.Number != first.Number + 1)
            return false;
        var divides = false;
        for (var i = 0; i < second.Cells.Count; i++)
        {
            if (second.Cells[i].Text.Length == 0 || second.Cells[i].Filled)
                continue;
            if (!Spans(first, i))
                return false;
            divides = true;
        }

        return divides;
    }

    private static bool Spans(TableRow row, int column) =>
        row.Text(column).Length > 0 && (Continues(row, column + 1) || Continues(row, column));

    private static bool Continues(TableRow row, int column) =>
        column > 0 && column < row.Cells.Count && row.Cells[column].Filled && string.Equals(row.Cells[column].Text, row.Cells[column - 1].Text, StringComparison.Ordinal);

    private static List<HeadedColumn> Columns(Headings words, TableRow[] rows)
    {
        var columns = new List<HeadedColumn>();
        for (var i = 0; i < rows.Max(r => r.Cells.Count); i++)
        {
            var parts = rows.Select(r => r.Text(i).Replace("\n", "", StringComparison.Ordinal)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            if (parts.Count > 0 && parts.TrueForAll(p => p.Length <= 40))
                columns.Add(new HeadedColumn(i, string.Join('/', parts), words.FieldOf(string.Join('/', parts))));
        }

        return columns;
    }
}
