namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>How much of a stranger's file is read. What is beyond is refused before it takes memory.</summary>
public sealed record TableLimits
{
    /// <summary>For a bureau's list of powers: 50,000 rows are fifty times the longest published one.</summary>
    public static TableLimits Usual { get; } = new();

    /// <summary>Bytes of the file.</summary>
    public long Bytes { get; init; } = 20L * 1024 * 1024;

    /// <summary>Bytes of all parts of a workbook once unpacked.</summary>
    public long Unpacked { get; init; } = 256L * 1024 * 1024;

    /// <summary>Bytes of the table of texts of a workbook once unpacked: it alone is held in memory.</summary>
    public long Texts { get; init; } = 32L * 1024 * 1024;

    /// <summary>How many times larger than packed a part may be that is larger than a megabyte.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Parts of a workbook.</summary>
    public int Parts { get; init; } = 2_000;

    /// <summary>Sheets of a workbook.</summary>
    public int Sheets { get; init; } = 50;

    /// <summary>Rows that hold something, over all sheets.</summary>
    public int Rows { get; init; } = 50_000;

    /// <summary>Rows without anything in them, over all sheets: a spreadsheet's own last row is 1,048,576, and borders are often drawn down to it.</summary>
    public int EmptyRows { get; init; } = 3_000_000;

    /// <summary>Characters of all cells as they are read, those of merged cells and shared texts counted each time.</summary>
    public long Content { get; init; } = 64L * 1024 * 1024;

    /// <summary>Columns of a sheet.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>Characters of a cell; a spreadsheet itself holds no more.</summary>
    public int Characters { get; init; } = 32_767;

    /// <summary>Merged areas of a sheet.</summary>
    public int Merges { get; init; } = 100_000;
}

/// <summary>A file that is not read. The message is one sentence in Chinese that says what to do instead.</summary>
/// <param name="code">ASCII code of the reason.</param>
/// <param name="sentence">What the officer reads.</param>
public sealed class TableRefused(string code, string sentence) : Exception(sentence)
{
    /// <summary>ASCII code of the reason.</summary>
    public string Code { get; } = code;
}
