using System.IO.Compression;
using System.Security;
using System.Text;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Tests.Spreadsheets;

/// <summary>Makes workbooks as spreadsheet programs write them, with what our own writer does not need: merged cells, hidden sheets, rich text, formulas, dates.</summary>
internal sealed class WorkbookMaker
{
    private readonly List<(string Name, string State, StringBuilder Rows, List<string> Merges, int[] Next)> _sheets = [];

    public WorkbookMaker Sheet(string name, string state = "visible")
    {
        _sheets.Add((name, state, new StringBuilder(), [], [1]));
        return this;
    }

    /// <summary>A row of texts; null is no cell, a text that begins with <c>&lt;</c> is the cell's inside as it stands.</summary>
    public WorkbookMaker Row(params string?[] cells) => RowAt(_sheets[^1].Next[0], cells);

    public WorkbookMaker RowAt(int number, params string?[] cells)
    {
        var (_, _, rows, _, next) = _sheets[^1];
        rows.Append($"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { } cell)
                continue;
            var at = TableRow.Letters(i) + number;
            rows.Append(cell.StartsWith("<c ", StringComparison.Ordinal)
                ? cell.Replace("<c ", $"<c r=\"{at}\" ", StringComparison.Ordinal)
                : $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>");
        }

        rows.Append("</row>");
        next[0] = number + 1;
        return this;
    }

    public WorkbookMaker Merge(string area)
    {
        _sheets[^1].Merges.Add(area);
        return this;
    }

    public byte[] Make(string prolog = "")
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + "<Relationship Id=\"st\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            for (var i = 0; i < _sheets.Count; i++)
            {
                var merges = _sheets[i].Merges;
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", prolog + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + _sheets[i].Rows + "</sheetData>"
                    + (merges.Count == 0 ? "" : $"<mergeCells count=\"{merges.Count}\">{string.Concat(merges.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>") + "</worksheet>");
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
