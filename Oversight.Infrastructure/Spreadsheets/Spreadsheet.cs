using MiniExcelLibs;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>Writes tables as XLSX. Text that a spreadsheet would run as a formula is written as text.</summary>
public static class Spreadsheet
{
    /// <summary>Writes one sheet.</summary>
    /// <param name="rows">Values by column heading, all with the same headings in the same order.</param>
    /// <param name="sheet">Name of the sheet.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<KeyValuePair<string, object?>>> rows, string sheet)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows.Select(row => row.ToDictionary(c => c.Key, c => c.Value is string text ? Harmless(text) : c.Value, StringComparer.Ordinal)), sheetName: sheet);
        return stream.ToArray();
    }

    /// <summary>The text, marked as text where it begins like a formula.</summary>
    public static string Harmless(string text) =>
        text.AsSpan().TrimStart() is { Length: > 0 } start && (start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || text[0] is '\t' or '\r' or '\n') ? "'" + text : text;
}
