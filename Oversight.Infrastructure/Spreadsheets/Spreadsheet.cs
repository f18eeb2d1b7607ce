using MiniExcelLibs;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>Writes tables as XLSX. Text that a spreadsheet would run as a formula is marked as text.</summary>
public static class Spreadsheet
{
    /// <summary>Media type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes one sheet and returns its bytes.</summary>
    /// <param name="sheet">Name of the sheet; what a workbook does not take is replaced.</param>
    /// <param name="headers">Names of the columns, each once.</param>
    /// <param name="rows">Cells in the order of the columns: text, number, or null.</param>
    public static byte[] Write(string sheet, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var table = rows.Select(row => headers.Select((header, i) => (header, row[i])).ToDictionary(c => c.header, c => Cell(c.Item2), StringComparer.Ordinal)).ToList();
        if (table.Count == 0)
            table.Add(headers.ToDictionary(h => h, object? (_) => null, StringComparer.Ordinal));
        using var stream = new MemoryStream();
        stream.SaveAs(table, sheetName: SheetName.Of(sheet));
        return stream.ToArray();
    }

    /// <summary>Writes one sheet of rows that bring their headings.</summary>
    /// <param name="rows">Values by column heading, all with the same headings in the same order.</param>
    /// <param name="sheet">Name of the sheet; what a workbook does not take is replaced.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<KeyValuePair<string, object?>>> rows, string sheet)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows.Select(row => row.ToDictionary(c => c.Key, c => Cell(c.Value), StringComparer.Ordinal)), sheetName: SheetName.Of(sheet));
        return stream.ToArray();
    }

    /// <summary>The text, marked as text where it begins like a formula (OWASP ASVS 1.2.10).</summary>
    public static string Harmless(string text) =>
        text.AsSpan().TrimStart() is { Length: > 0 } start && (start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || text[0] is '\t' or '\r' or '\n') ? "'" + text : text;

    private static object? Cell(object? value) => value is string text ? Harmless(text) : value;
}
