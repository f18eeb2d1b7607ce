namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>A sheet of a file.</summary>
/// <param name="Index">Place in the file, from 0.</param>
/// <param name="Name">Its name, at most <see cref="LongestName"/> characters; for a text file the file's.</param>
public sealed record TableSheet(int Index, string Name)
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>A sheet by the name that the file gives it.</summary>
    public static TableSheet Of(int index, string name) => new(index, name.Length <= LongestName ? name : name[..LongestName]);
}

/// <summary>A cell as text.</summary>
/// <param name="Text">Trimmed, lines ended by <c>\n</c>; empty where there is nothing. Numbers and dates are as one reads them.</param>
/// <param name="Filled">Whether it repeats the first cell of a merged area.</param>
public readonly record struct TableCell(string Text, bool Filled);

/// <summary>A row that holds something.</summary>
/// <param name="Sheet">Where it stands.</param>
/// <param name="Number">Row number as a spreadsheet shows it, from 1.</param>
/// <param name="Cells">From column A on; merged areas are filled.</param>
/// <param name="Done">How much of the file has been read when it is handed out, 0 to 1.</param>
public sealed record TableRow(TableSheet Sheet, int Number, IReadOnlyList<TableCell> Cells, double Done)
{
    /// <summary>The text in a column, or empty where the row ends before it.</summary>
    /// <param name="column">From 0.</param>
    public string Text(int column) => column < Cells.Count ? Cells[column].Text : "";

    /// <summary>Letters of a column, e.g. AB.</summary>
    /// <param name="column">From 0.</param>
    public static string Letters(int column)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters;
    }
}
