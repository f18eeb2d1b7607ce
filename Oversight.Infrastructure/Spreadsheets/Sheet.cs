using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>A table as a file that offices open. A text that a spreadsheet would take for a formula is quoted (OWASP CSV injection).</summary>
/// <param name="Name">Name of the sheet; what a workbook does not take is replaced.</param>
/// <param name="Columns">Heads.</param>
/// <param name="Rows">Texts, whole numbers, decimals; null is an empty cell.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Content type of <see cref="Xlsx"/>.</summary>
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Content type of <see cref="Csv"/>.</summary>
    public const string CsvType = "text/csv; charset=utf-8";

    /// <summary>As an Excel workbook.</summary>
    public byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        var rows = Rows.Select(row => Columns.Select((column, i) => (column, value: Safe(row[i]))).ToDictionary(c => c.column, c => c.value, StringComparer.Ordinal));
        stream.SaveAs(rows, sheetName: SheetName.Of(Name));
        return stream.ToArray();
    }

    /// <summary>As RFC 4180 text in UTF-8 with a byte order mark, without which Excel reads Chinese wrongly.</summary>
    public byte[] Csv()
    {
        var text = new StringBuilder();
        Line(text, Columns);
        foreach (var row in Rows)
            Line(text, row.Select(v => Convert.ToString(Safe(v), CultureInfo.InvariantCulture) ?? ""));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static object? Safe(object? value) => value is string text ? Spreadsheet.Harmless(text) : value;
}
