using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MiniExcelLibs;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>A table of any length as a file, written row by row. A text that a spreadsheet would take for a formula is quoted (OWASP CSV injection).</summary>
/// <param name="Name">Name of the sheet; what a workbook does not take is replaced.</param>
/// <param name="Columns">Heads, each once.</param>
/// <param name="Rows">Texts, whole numbers, decimals in the order of the heads; null is an empty cell. Read once.</param>
public sealed record SheetStream(string Name, IReadOnlyList<string> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    private const int Buffer = 64 * 1024;

    /// <summary>Writes RFC 4180 text in UTF-8 with a byte order mark, without which Excel reads Chinese wrongly.</summary>
    public async Task WriteCsv(Stream to, CancellationToken cancellation = default)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Buffer, leaveOpen: true);
        await text.WriteAsync(Line(Columns).AsMemory(), cancellation);
        await foreach (var row in Rows.WithCancellation(cancellation))
            await text.WriteAsync(Line(row.Select(v => Convert.ToString(Safe(v), CultureInfo.InvariantCulture) ?? "")).AsMemory(), cancellation);
    }

    /// <summary>Writes an Excel workbook. It is made in a temporary file first, because its directory stands at its end.</summary>
    public async Task WriteXlsx(Stream to, CancellationToken cancellation = default)
    {
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await file.SaveAsAsync(Cells(cancellation), sheetName: SheetName.Of(Name), cancellationToken: cancellation);
        file.Position = 0;
        await file.CopyToAsync(to, cancellation);
    }

    private async IAsyncEnumerable<IDictionary<string, object?>> Cells([EnumeratorCancellation] CancellationToken cancellation)
    {
        var any = false;
        await foreach (var row in Rows.WithCancellation(cancellation))
        {
            any = true;
            yield return Row(i => Safe(row[i]));
        }

        // Without a row the writer would not know the heads.
        if (!any)
            yield return Row(_ => null);
    }

    private Dictionary<string, object?> Row(Func<int, object?> cell)
    {
        var row = new Dictionary<string, object?>(Columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < Columns.Count; i++)
            row.Add(Columns[i], cell(i));
        return row;
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + "\r\n";

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static object? Safe(object? value) => value is string text ? Spreadsheet.Harmless(text) : value;
}
