using MiniExcelLibs;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>A sheet of rows as XLSX. Texts are written as texts, never as formulas.</summary>
public static class Spreadsheet
{
    /// <summary>Media type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes one sheet and returns its bytes.</summary>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="headers">Names of the columns, each once.</param>
    /// <param name="rows">Cells in the order of the columns: text, number, or null.</param>
    public static byte[] Write(string sheet, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var table = rows.Select(row => headers.Select((header, i) => (header, row[i])).ToDictionary(c => c.header, c => c.Item2, StringComparer.Ordinal)).ToList();
        if (table.Count == 0)
            table.Add(headers.ToDictionary(h => h, object? (_) => null, StringComparer.Ordinal));
        using var stream = new MemoryStream();
        stream.SaveAs(table, sheetName: sheet);
        return stream.ToArray();
    }
}
