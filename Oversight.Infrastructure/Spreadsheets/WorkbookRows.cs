using System.Globalization;
using System.Text;
using ExcelDataReader;
using Oversight.Infrastructure.Files;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>The rows of a workbook. Only what the archive declares is ever unpacked, so measuring what it declares bounds what can come.</summary>
internal static class WorkbookRows
{
    public static IEnumerable<TableRow> Read(Stream stream, TableLimits limits)
    {
        Examine(stream, limits);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        stream.Position = 0;
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        var sheets = reader.ResultsCount;
        if (sheets > limits.Sheets)
            throw new TableRefused("sheets", $"文件有{sheets}个工作表，超过{limits.Sheets}个，请删去无关的工作表后重新上传。");
        var index = 0;
        do
        {
            if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
                continue;
            var sheet = TableSheet.Of(index, reader.Name);
            if (reader.FieldCount > limits.Columns)
                throw new TableRefused("columns", $"工作表“{sheet.Name}”有{reader.FieldCount}列，超过{limits.Columns}列，请删去右侧多余的列（包括只设了格式的空列）后重新上传。");
            var merges = new MergedAreas(reader.MergeCells, limits);
            var rows = Math.Max(1, reader.RowCount);
            for (var number = 1; reader.Read(); number++)
                yield return new TableRow(sheet, number, Cells(reader, merges, sheet, number, limits), (index + Math.Min(1d, number / (double)rows)) / sheets);
        }
        while (++index < sheets && reader.NextResult());
    }

    private static TableCell[] Cells(IExcelDataReader reader, MergedAreas merges, TableSheet sheet, int number, TableLimits limits)
    {
        var cells = new TableCell[reader.FieldCount];
        var last = -1;
        for (var i = 0; i < cells.Length; i++)
        {
            // Before it is made plain, which would copy it several times.
            var value = reader.GetValue(i);
            var text = value is string { Length: var length } && length > limits.Characters ? null : Text(value);
            if (text is null || text.Length > limits.Characters)
                throw new TableRefused("characters", $"工作表“{sheet.Name}”第{number}行{TableRow.Letters(i)}列超过{limits.Characters}个字，请缩短后重新上传。");
            cells[i] = merges.Fill(number - 1, i, text);
            if (cells[i].Text.Length > 0)
                last = i;
        }

        return last < 0 || Array.TrueForAll(cells, c => c.Text.Length == 0 || c.Filled) ? [] : cells[..(last + 1)];
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => TableText.Clean(text),
        bool yes => yes ? "是" : "否",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => TableText.Clean(value.ToString() ?? ""),
    };

    private static void Examine(Stream stream, TableLimits limits)
    {
        stream.Position = 0;
        using var zip = ArchiveDirectory.Open(stream);
        if (zip.Entries.Count > limits.Parts)
            throw new TableRefused("parts", "文件的内部部件过多，不像是正常的表格，请复制内容到新建的工作簿后重新上传。");
        var whole = 0L;
        foreach (var part in zip.Entries)
        {
            // Each is compared by itself first, so that the sum cannot overflow.
            if (part.Length < 0 || part.Length > limits.Unpacked || (whole += part.Length) > limits.Unpacked)
                throw new TableRefused("unpacked", $"文件解开后超过{limits.Unpacked / 1024 / 1024}MB，不像是正常的表格，未予读取；请复制内容到新建的工作簿后重新上传。");
            if (part.Length > 1024 * 1024 && part.Length / Math.Max(1, part.CompressedLength) > limits.Ratio)
                throw new TableRefused("ratio", "文件压缩得异常紧，不像是正常的表格，未予读取；请复制内容到新建的工作簿后重新上传。");
            if (part.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) && part.Length > limits.Texts)
                throw new TableRefused("texts", $"文件中的文字超过{limits.Texts / 1024 / 1024}MB，请按类别拆成几个文件分别上传。");
        }

        foreach (var part in zip.Entries)
            CellLengths.Demand(part, limits);
    }
}
