using System.Xml;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>
/// Reads tables that others made, row by row: Excel workbooks (.xlsx) and text (.csv, .txt; UTF-8, UTF-16 or GB 18030; comma, semicolon
/// or tab). Hidden sheets and empty rows are passed over, merged areas filled. The file is examined before anything of it is unpacked, and no more
/// than a row and the table of texts is ever in memory.
/// </summary>
/// <example><code>
/// foreach (var row in TableFile.Read(stream, "清单.xlsx", TableLimits.Usual, cancellation))
///     Use(row.Sheet.Name, row.Number, row.Text(0));
/// </code></example>
public static class TableFile
{
    private const string Damaged = "文件已损坏，或者不是表格文件，请在Excel或WPS中打开确认，另存为.xlsx后重新上传。";

    /// <summary>The rows, lazily, in the order of the file. Reading again starts from the beginning.</summary>
    /// <param name="stream">Must seek; stays open.</param>
    /// <param name="fileName">Its extension tells what it claims to be; for a text file its name is the sheet's.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="cancellation">Looked at for each row.</param>
    /// <exception cref="TableRefused">While enumerating: it is none of these, not what its name says, damaged, protected, or beyond the limits.</exception>
    /// <exception cref="OperationCanceledException">While enumerating.</exception>
    public static IEnumerable<TableRow> Read(Stream stream, string fileName, TableLimits limits, CancellationToken cancellation = default)
    {
        using var rows = Lazily(stream, fileName, limits).GetEnumerator();
        var (count, empty, content) = (0, 0, 0L);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            TableRow row;
            try
            {
                if (!rows.MoveNext())
                    yield break;
                row = rows.Current;
            }
            catch (Exception e) when (IsDamage(e))
            {
                throw new TableRefused("damaged", Damaged);
            }

            if (row.Cells.Count == 0)
            {
                if (++empty > limits.EmptyRows)
                    throw new TableRefused("empty-rows", "文件中的空行过多，请删去内容下方的空行后重新上传。");
                continue;
            }

            foreach (var cell in row.Cells)
                content += cell.Text.Length;
            if (content > limits.Content)
                throw new TableRefused("content", "文件中的文字过多，请按类别拆成几个文件分别上传。");
            if (++count > limits.Rows)
                throw new TableRefused("rows", $"文件超过{limits.Rows}行，请按类别拆成几个文件分别上传。");
            yield return row;
        }
    }

    // Not before the first row is asked for, so that every fault is met in one place.
    private static IEnumerable<TableRow> Lazily(Stream stream, string fileName, TableLimits limits)
    {
        foreach (var row in Rows(stream, fileName, limits))
            yield return row;
    }

    private static IEnumerable<TableRow> Rows(Stream stream, string fileName, TableLimits limits)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (stream.Length == 0)
            throw new TableRefused("empty", "文件是空的，请检查后重新上传。");
        if (stream.Length > limits.Bytes)
            throw new TableRefused("bytes", $"文件超过{limits.Bytes / 1024 / 1024}MB，请删去图片或拆成几个文件后重新上传。");
        var kind = TableKind.Of(stream);
        return (kind, extension) switch
        {
            (TableKind.Found.Workbook, ".xlsx") => WorkbookRows.Read(stream, limits),
            (TableKind.Found.Text, ".csv" or ".txt") => TextRows.Read(stream, Path.GetFileNameWithoutExtension(fileName), limits),
            (TableKind.Found.Workbook, _) => throw new TableRefused("extension", "文件其实是Excel工作簿，与扩展名不符，请把扩展名改为.xlsx后重新上传。"),
            (TableKind.Found.Text, _) => throw new TableRefused("extension", "文件其实是文本，不是Excel工作簿，请在Excel或WPS中打开，另存为.xlsx后重新上传。"),
            (TableKind.Found.MacroWorkbook, _) => throw new TableRefused("macro", "文件带有宏，请另存为不带宏的.xlsx后重新上传。"),
            (TableKind.Found.Encrypted, _) => throw new TableRefused("encrypted", EncryptedOffice.Sentence),
            (TableKind.Found.OldWorkbook, _) => throw new TableRefused("xls", "文件是旧格式（.xls），请在Excel或WPS中另存为.xlsx后重新上传。"),
            (TableKind.Found.BinaryWorkbook, _) => throw new TableRefused("xlsb", "文件是二进制工作簿（.xlsb），请另存为.xlsx后重新上传。"),
            (TableKind.Found.OpenDocument, _) => throw new TableRefused("ods", "文件是.ods格式，请另存为.xlsx后重新上传。"),
            (TableKind.Found.OtherArchive, _) => throw new TableRefused("archive", "文件是压缩包或其他文档，不是Excel工作簿，请解压或另存为.xlsx后重新上传。"),
            _ => throw new TableRefused("kind", "不是表格文件，可上传.xlsx或.csv。"),
        };
    }

    private static bool IsDamage(Exception e) => e is not TableRefused && e is InvalidDataException or XmlException or FormatException or EndOfStreamException or IndexOutOfRangeException
        or ArgumentException or NullReferenceException or KeyNotFoundException or OverflowException or InvalidOperationException
        || e.GetType().Namespace?.StartsWith("ExcelDataReader", StringComparison.Ordinal) == true;
}
